/** A further catalogue of words that a page brings along, in the language that the page speaks. */

import type { ComponentChildren, Context } from "preact";

export interface Section {
  /** Puts `view` where it finds the words. `language`: ISO 639-1. */
  readonly around: (language: string, view: ComponentChildren) => Promise<ComponentChildren>;
}

/** @param languages further ones than the default of `context`, each loaded when it is spoken. */
export function section<Words>(
  context: Context<Words>,
  languages: Readonly<Record<string, () => Promise<Words>>>,
): Section {
  return {
    around: async (language, view) => {
      const load = Object.hasOwn(languages, language) ? languages[language] : undefined;
      if (!load) return view;
      const words = await load();
      return <context.Provider value={words}>{view}</context.Provider>;
    },
  };
}
