/** Every text of the marks. They are drawn in pages, where the catalogue of the views would be too large. */

import type { SentimentLabel } from "@/lib/model/classification";
import type { MarkState } from "@/lib/model/page-mark";

/** `none`: not kept, may be clipped. */
export type DrawnState = MarkState | "none";

export interface MarkWords {
  readonly state: Readonly<Record<DrawnState, string>>;
  readonly mark: (state: string) => string;
  readonly menu: string;
  readonly clip: string;
  readonly clipFor: (subject: string) => string;
  readonly noSubject: string;
  readonly copy: string;
  readonly tag: string;
  readonly note: string;
  readonly sentiment: string;
  readonly sentiments: Readonly<Record<SentimentLabel, string>>;
  readonly notAbout: (subject: string) => string;
  readonly about: (subject: string) => string;
  readonly person: string;
  readonly undo: string;
  readonly keep: string;
  readonly done: {
    readonly clipped: string;
    readonly copied: string;
    readonly tagged: string;
    readonly noted: string;
    readonly judged: string;
    readonly aside: string;
    readonly about: string;
    readonly opened: string;
    readonly undone: string;
    readonly nothing: string;
    readonly failed: string;
  };
}

export const en: MarkWords = {
  state: {
    kept: "kept",
    needs: "needs an answer",
    answered: "answered",
    clipped: "clipped",
    aside: "kept aside",
    none: "clip this post",
  },
  mark: (state) => `Mentionary: ${state}`,
  menu: "This post",
  clip: "Clip",
  clipFor: (subject) => `Clip for ${subject}`,
  noSubject: "Set up a brand first",
  copy: "Copy as row",
  tag: "Tag…",
  note: "Note…",
  sentiment: "Set sentiment…",
  sentiments: {
    positive: "Positive",
    neutral: "Neutral",
    negative: "Negative",
    unclassified: "Not sure",
  },
  notAbout: (subject) => `Not about ${subject}`,
  about: (subject) => `About ${subject} after all`,
  person: "Open person",
  undo: "Undo",
  keep: "Keep",
  done: {
    clipped: "Clipped",
    copied: "Copied. Your tags and notes are left out: copy from the inbox to have them",
    tagged: "Tag added",
    noted: "Note added",
    judged: "Sentiment set",
    aside: "Kept aside, out of figures",
    about: "Counts again",
    opened: "Opened in a tab",
    undone: "Taken back",
    nothing: "It was so already",
    failed: "Not done. Nothing was changed",
  },
};
