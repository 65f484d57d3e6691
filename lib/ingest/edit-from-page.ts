/** One step of the user's in the menu of a mark → a change of the mention, and the step that takes it back. */

import type { KeyedChange, MentionChange } from "@/lib/model/mention-change";
import { pageEditLimits, type PageEdit } from "@/lib/model/page-mark";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";

import { editMentions } from "./edit-mentions";

interface Step {
  readonly change: MentionChange;
  readonly undo: PageEdit;
}

const mostTags = 50;
const longestNote = 10_000;

/** @returns what undoes it; `null` where there is no such mention, or nothing to change. */
export async function editFromPage(
  db: Database,
  key: string,
  edit: PageEdit,
  now: number,
): Promise<PageEdit | null> {
  return db.transaction("rw", db.tables, async () => {
    const row = await db.mentions.get(key);
    const step = row && stepOf(row, edit, now);
    if (!step) return null;
    const changes: KeyedChange[] = [{ key, change: step.change }];
    const { changed } = await editMentions(db, changes, now);
    return changed > 0 ? step.undo : null;
  });
}

function stepOf(row: MentionRow, edit: PageEdit, now: number): Step | undefined {
  switch (edit.name) {
    case "clip":
      return clipStep(row, edit.value, now);
    case "add-tag":
      return addTag(row, edit.value.trim().slice(0, pageEditLimits.tag));
    case "remove-tag":
      return removeTag(row, edit.value);
    case "add-note":
      return addNote(row, edit.value.trim().slice(0, pageEditLimits.note));
    case "remove-note":
      return removeNote(row, edit.value);
    case "sentiment":
    case "about":
      return decide(row, edit);
    default:
      return undefined;
  }
}

function decide({ edits }: MentionRow, edit: PageEdit & { readonly name: "sentiment" | "about" }): Step {
  return edit.name === "sentiment"
    ? {
        change: { sentiment: edit.value },
        undo: { name: "sentiment", value: edits?.sentiment?.value ?? null },
      }
    : { change: { isAbout: edit.value }, undo: { name: "about", value: edits?.isAbout?.value ?? null } };
}

/** One that was clipped before keeps what was put down then. What is clipped is about its subject. */
function clipStep({ clip, aside }: MentionRow, isClipped: boolean, now: number): Step | undefined {
  if (!isClipped) return { change: { clip: null }, undo: { name: "clip", value: true } };
  if (clip !== undefined && aside === undefined) return undefined;
  const about = aside === undefined ? {} : { isAbout: true };
  return {
    change: { clip: clip ?? { at: now, fields: {} }, ...about },
    undo: clip === undefined ? { name: "clip", value: false } : { name: "about", value: false },
  };
}

/** Letters' case apart, a tag is there once. */
function addTag({ tags = [] }: MentionRow, tag: string): Step | undefined {
  const isThere = tags.some((one) => one.toLowerCase() === tag.toLowerCase());
  if (tag === "" || isThere || tags.length >= mostTags) return undefined;
  return { change: { tags: [...tags, tag].toSorted() }, undo: { name: "remove-tag", value: tag } };
}

function addNote({ note = "" }: MentionRow, line: string): Step | undefined {
  const whole = note === "" ? line : `${note}\n${line}`;
  if (line === "" || whole.length > longestNote) return undefined;
  return { change: { note: whole }, undo: { name: "remove-note", value: line } };
}

function removeTag({ tags = [] }: MentionRow, tag: string): Step {
  return {
    change: { tags: tags.filter((one) => one !== tag) },
    undo: { name: "add-tag", value: tag },
  };
}

/** Only as long as it is still the end of the note. */
function removeNote({ note = "" }: MentionRow, line: string): Step | undefined {
  if (note !== line && !note.endsWith(`\n${line}`)) return undefined;
  const rest = note === line ? null : note.slice(0, -line.length - 1);
  return { change: { note: rest }, undo: { name: "add-note", value: line } };
}
