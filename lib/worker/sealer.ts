/** Folds sums and seals lists and searches beside the worker's other work: one step after the other, never two at once. */

import { foldIfDue } from "@/lib/ingest/fold-sums";
import { isSealingDue, sealSearch } from "@/lib/ingest/seal-search";
import type { Database } from "@/lib/store/database";
import { noteTrouble } from "@/lib/store/note-trouble";

export interface Sealer {
  /** After something was written. Answers when nothing is left to do; what goes wrong is noted. */
  seal(): Promise<void>;
}

export function createSealer(db: Database): Sealer {
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    try {
      await foldIfDue(db);
      if (!(await isSealingDue(db))) return;
      // Between two steps whatever waits for the store has its turn.
      while (await sealSearch(db));
    } catch (error) {
      await noteTrouble(db, error, "search", Date.now());
    }
  }

  return {
    async seal() {
      running ??= run().finally(() => {
        running = undefined;
      });
      await running;
    },
  };
}
