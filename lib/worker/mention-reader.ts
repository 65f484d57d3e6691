/**
 * What reads mentions, made when the first one comes: the detector's tables and the compiled rules are large,
 * and the worker starts many times a day for less.
 */

import { createReader, type Reader } from "@/lib/reading/reader";
import { withEdits } from "@/lib/reading/rule-edit";
import { shippedRules } from "@/lib/reading/shipped-rules";
import type { Database } from "@/lib/store/database";
import { readSetting } from "@/lib/store/settings";

export interface MentionReaders {
  /** By the rules as they stand. */
  current(): Promise<Reader>;
  /** The rules changed: the next asks for them anew. */
  renew(): void;
}

export function createMentionReaders(db: Database): MentionReaders {
  let known: Promise<Reader> | undefined;
  return {
    current() {
      const made = (known ??= make(db));
      // What failed is not what the next one gets, too.
      made.catch(() => {
        if (known === made) known = undefined;
      });
      return made;
    },
    renew: () => {
      known = undefined;
    },
  };
}

async function make(db: Database): Promise<Reader> {
  // Bundled with the worker, which may not load scripts later; run only now.
  const [{ eldDetector }, { english }, { spanish }] = await Promise.all([
    import("@/lib/language/eld-detector"),
    import("@/lib/sentiment/en/pack"),
    import("@/lib/sentiment/es/pack"),
  ]);
  const edits = (await readSetting(db, "readingRules")) ?? [];
  return createReader({
    rules: withEdits(shippedRules, edits),
    packs: [english, spanish],
    detector: eldDetector,
  });
}
