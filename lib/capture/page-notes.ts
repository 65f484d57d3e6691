/**
 * What a page brings before its reader is there: its start must cost it next to nothing, so everything that
 * reads comes later, in a script of its own. Must be called before the page's first script, and at once: the
 * handshake comes in the same turn.
 */

import type { Batch } from "@/lib/model/batch";
import type { PlanReader } from "@/lib/model/plan";

import { followPlan } from "./follow-plan";
import type { FollowedPlan } from "./follow-plan";
import { noteScripts } from "./note-scripts";
import type { NotedScripts } from "./note-scripts";
import { pageBegins } from "./page-begins";
import { takePort } from "./take-port";
import type { TakenPort } from "./take-port";

export interface PageNotes {
  /** Of the bridge, with what came over it. `undefined` = nobody shook hands. */
  readonly port: () => TakenPort | undefined;
  readonly scripts: NotedScripts;
  /** Not asked for yet. */
  readonly plan: FollowedPlan;
  readonly leave: Leave;
}

/** Writes down what a page that goes has not handed over; does nothing where it is only hidden. */
type Leave = (batches: readonly Batch[]) => void;

export function notePage(page: Document, reader: PlanReader, leave: Leave): PageNotes {
  return { port: takePort(pageBegins(page)), scripts: noteScripts(page), plan: followPlan(reader), leave };
}

/** Nobody will read them: the other end copies nothing any more, and nothing is held on to. */
export function dropNotes({ port, scripts, plan }: PageNotes): void {
  port()?.close();
  scripts.stop();
  plan.stop();
}
