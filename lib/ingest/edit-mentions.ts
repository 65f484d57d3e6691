/** What the user decides about mentions. It stands, whatever is seen later; the roll-ups follow at once. */

import { isSame } from "@/lib/kit/is-same";
import { decisionNames, type KeyedChange, type MentionChange } from "@/lib/model/mention-change";
import type { Database } from "@/lib/store/database";
import type { MentionEdits, MentionRow } from "@/lib/store/mention-row";

import { installationId } from "./installation";
import { settle } from "./settle";
import { storageError } from "./storage-error";
import { closeWork, openWork, type Work } from "./work";
import { readWorld } from "./world";

export interface Edited {
  /** Mentions of which a decision is another one than before. */
  readonly changed: number;
  /** What restores them, in the order in which they were changed. */
  readonly undo: readonly KeyedChange[];
}

/**
 * Keys of no mention are passed over. A status of `open` or `waiting` reopens a mention: an answer that
 * comes later closes it again.
 */
export async function editMentions(
  db: Database,
  changes: readonly KeyedChange[],
  now: number,
): Promise<Edited> {
  try {
    return await db.transaction("rw", db.tables, async () => {
      const updatedBy = await installationId(db);
      const work = openWork(db, await readWorld(db, now));
      await work.mentions.load(changes.map(({ key }) => key));
      const undo = changes.flatMap(({ key, change }) =>
        decideOn(work, key, change, { updatedAt: now, updatedBy }),
      );
      const edited = new Set(undo.map(({ key }) => key));
      await settle(
        work,
        [...edited].flatMap((key) => work.mentions.get(key)?.postKey ?? []),
      );
      await closeWork(work);
      return { changed: edited.size, undo: undo.toReversed() };
    });
  } catch (error) {
    throw storageError(error);
  }
}

interface Author {
  readonly updatedAt: number;
  readonly updatedBy: string;
}

/** In memory. @returns what undoes the change, or nothing where it changes nothing. */
export function decideOn(work: Work, key: string, change: MentionChange, author: Author): KeyedChange[] {
  const mention = work.mentions.get(key);
  if (!mention) return [];
  const names = decisionNames.filter((name) => isNews(mention, change, name));
  if (names.length === 0) return [];
  const edits: MentionEdits = {
    ...mention.edits,
    ...Object.fromEntries(names.map((name) => [name, { value: change[name], ...author }])),
  };
  work.mentions.put({ ...mention, edits });
  const undo = Object.fromEntries(names.map((name) => [name, mention.edits?.[name]?.value ?? null]));
  return [{ key, change: undo }];
}

function isNews({ edits }: MentionRow, change: MentionChange, name: keyof MentionChange): boolean {
  return change[name] !== undefined && !isSame(change[name], edits?.[name]?.value ?? null);
}
