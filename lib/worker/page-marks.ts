/**
 * What the marks in a site's pages may ask for. A page that took over its content script can send all of this,
 * so it is little: how those posts of its own site stand that it names, one small step on one of them at a
 * time, and what it has shown itself as a row. It never learns a tag, a note or an owner, never reaches a
 * mention of another site, and cannot list anything. That only a user's own click leads here is the
 * menu's part (lib/marks/menu.ts takes trusted events alone); the worker cannot see it.
 */

import * as v from "valibot";

import { copyOf } from "@/lib/export/clipboard";
import { readySets } from "@/lib/export/column-set";
import { editFromPage } from "@/lib/ingest/edit-from-page";
import type { Handlers } from "@/lib/messages/bus";
import { AppError } from "@/lib/model/app-error";
import { sentimentLabels } from "@/lib/model/classification";
import type { MentionRecord } from "@/lib/model/mention-record";
import { pageEditLimits, type PageEdit } from "@/lib/model/page-mark";
import { siteOf } from "@/lib/platforms/sites";
import type { Database } from "@/lib/store/database";
import { mentionRecords } from "@/lib/store/queries/mention-records";
import { viewsOf } from "@/lib/store/queries/mention-view";
import { pageMarks } from "@/lib/store/queries/page-marks";

export type MarkMessage = "marks.of" | "marks.edit" | "marks.row" | "marks.person";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const key = v.pipe(v.string(), v.maxLength(500), v.regex(/^[^|]+\|[^|]+$/));
const asked = v.object({ platform: id, ids: v.pipe(v.array(id), v.maxLength(100)) });
const text = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
const keyed = v.object({ key });

const edit: v.GenericSchema<unknown, PageEdit> = v.variant("name", [
  v.object({ name: v.literal("clip"), value: v.boolean() }),
  v.object({ name: v.picklist(["add-tag", "remove-tag"]), value: text(pageEditLimits.tag) }),
  v.object({ name: v.picklist(["add-note", "remove-note"]), value: text(pageEditLimits.note) }),
  v.object({ name: v.literal("sentiment"), value: v.nullable(v.picklist(sentimentLabels)) }),
  v.object({ name: v.literal("about"), value: v.nullable(v.boolean()) }),
]);

export interface MarkSurroundings {
  /** Other pages may show the same post. */
  readonly onEdited: () => void;
  /** Opens a view: "#/people?person=7". */
  readonly openDashboard: (address: string) => Promise<void>;
}

export function createMarkHandlers(
  db: Database,
  { onEdited, openDashboard }: MarkSurroundings,
): Pick<Handlers, MarkMessage> {
  return {
    "marks.of": async (argument, senderUrl) => {
      const { platform, ids } = parsed(asked, argument);
      mustBeOf(senderUrl, platform);
      return { marks: await pageMarks(db, platform, ids) };
    },
    "marks.edit": async (argument, senderUrl) => {
      const step = parsed(v.object({ key, edit }), argument);
      mustBeOf(senderUrl, platformIn(step.key));
      const undo = await editFromPage(db, step.key, step.edit, Date.now());
      if (undo !== null) onEdited();
      return { undo };
    },
    "marks.row": async (argument, senderUrl) => {
      const record = await recordOf(db, keyFrom(argument, senderUrl));
      return copyOf([withoutNotes(record)], readySets[0]?.columns ?? [], { withHeaders: false });
    },
    "marks.person": async (argument, senderUrl) => {
      const { subject, authorNo } = await personOf(db, keyFrom(argument, senderUrl));
      if (authorNo === undefined) return { opened: false };
      const query = new URLSearchParams({ subject, person: String(authorNo) });
      await openDashboard(`#/people?${query.toString()}`);
      return { opened: true };
    },
  };
}

function keyFrom(argument: unknown, senderUrl: string): string {
  const { key: mention } = parsed(keyed, argument);
  mustBeOf(senderUrl, platformIn(mention));
  return mention;
}

/** "x" of "acme|x:123". */
function platformIn(mention: string): string {
  return /^[^|]+\|([^:|]+):/.exec(mention)?.[1] ?? "";
}

function mustBeOf(senderUrl: string, platform: string): void {
  if (siteOf(senderUrl)?.id === platform) return;
  throw new AppError("message-malformed", "A page asks about posts of its own site only");
}

async function recordOf(db: Database, mention: string): Promise<MentionRecord> {
  const row = await db.mentions.get(mention);
  const [record] = row ? await mentionRecords(db, await viewsOf(db, [row])) : [];
  if (!record) throw new AppError("message-malformed", "There is no such mention");
  return record;
}

async function personOf(db: Database, mention: string) {
  const row = await db.mentions.get(mention);
  const post = row && (await db.posts.get(row.postKey));
  return { subject: row?.subjectId ?? "", authorNo: post?.authorNo };
}

/** The columns stay, so that the row fits its sheet; what the user wrote stays out of the page's reach. */
function withoutNotes(record: MentionRecord): MentionRecord {
  const { note: _note, owner: _owner, fields: _fields, ...shown } = record;
  return { ...shown, tags: [] };
}

function parsed<const Schema extends v.GenericSchema>(
  schema: Schema,
  argument: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, argument);
  if (result.success) return result.output;
  throw new AppError("message-malformed", `${v.getDotPath(result.issues[0]) ?? "argument"} is wrong`);
}
