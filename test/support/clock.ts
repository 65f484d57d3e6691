/** The clock that a copied build reads: the machine's own, moved. The page and the machine keep theirs. */

import { existsSync } from "node:fs";
import { join } from "node:path";

import type { CopiedBuild } from "./copied-build";

export interface Clock {
  /** Moves it against the real one, by milliseconds, from the next load of the extension on. */
  set(shiftMs: number): void;
}

const mark = "/* clock */";
const programs = ["background.js", "capture-x.js"];
const pages = ["popup.html", "options.html", "welcome.html", "health.html"];

export function clockOf(copy: CopiedBuild): Clock {
  const has = (file: string) => existsSync(join(copy.path, file));
  copy.write("clock.js", "");
  for (const page of pages.filter(has))
    copy.edit(page, (html) => html.replace("<head>", '<head><script src="/clock.js"></script>'));
  return {
    set(shiftMs) {
      const clock = `(${String(moveClock)})(${shiftMs});`;
      copy.write("clock.js", clock);
      for (const program of programs)
        copy.edit(program, (code) => `${clock}${mark}${code.split(mark).at(-1) ?? ""}`);
      // The same version would be taken from the browser's own copy.
      copy.editManifest((manifest) => ({ ...manifest, version: nextVersion(manifest.version) }));
    },
  };
}

function nextVersion(version: unknown): string {
  const [major, minor, patch = 0] = String(version).split(".").map(Number);
  return [major, minor, patch + 1].join(".");
}

/** Runs in the extension, before everything else of it. */
function moveClock(shiftMs: number) {
  const real = Date.now.bind(Date);
  Date.now = () => real() + shiftMs;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [real() + shiftMs], newTarget),
  });
}
