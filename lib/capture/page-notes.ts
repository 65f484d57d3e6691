/**
 * What a page brings before its reader is there: its start must cost it next to nothing, so everything that
 * reads comes later, in a script of its own. Must be called before the page's first script, and at once: the
 * handshake comes in the same turn.
 */

import { closePort } from "./bridge-end";
import { noteScripts } from "./note-scripts";
import type { NotedScripts } from "./note-scripts";
import { pageBegins } from "./page-begins";
import { takePort } from "./take-port";

export interface PageNotes {
  /** Of the bridge; what came over it waits in it. `undefined` = nobody shook hands. */
  readonly port: () => MessagePort | undefined;
  readonly scripts: NotedScripts;
}

export function notePage(page: Document): PageNotes {
  return { port: takePort(pageBegins(page)), scripts: noteScripts(page) };
}

/** Nobody will read them: the other end copies nothing any more, and nothing is held on to. */
export function dropNotes({ port, scripts }: PageNotes): void {
  closePort(port());
  scripts.stop();
}
