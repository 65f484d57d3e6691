/** Schemas of what views send. The batch of a content script has its own parser, beside its door. */

import * as v from "valibot";

import { captured } from "@/lib/ingest/batch-schema";
import { addressDecisions, addressListLimits, type AddressList } from "@/lib/model/address-list";
import { AppError } from "@/lib/model/app-error";
import { intents, sentimentLabels, stages } from "@/lib/model/classification";
import { type ClientDraft, longestClientName } from "@/lib/model/client";
import { type ClientSheet, sheetLimits } from "@/lib/model/client-sheet";
import { clipLimits, pictureLimits } from "@/lib/model/clip";
import type { ClipRequest } from "@/lib/model/clip-draft";
import { columnSetLimits, type ColumnSetDraft } from "@/lib/model/column-set";
import { csvSeparators, exportFormats, exportScopes, type ExportChoice } from "@/lib/model/export-choice";
import { mentionStatuses } from "@/lib/model/figures";
import type { KeyedChange } from "@/lib/model/mention-change";
import { placeKinds } from "@/lib/model/place";
import type { Round } from "@/lib/model/round";
import type { RuleEdit } from "@/lib/model/rule-edit";
import type { SavedViewDraft } from "@/lib/model/saved-view";
import type { Subject } from "@/lib/model/subject";
import { parseQuery } from "@/lib/query/parse-query";

import { pageSchema } from "./page-schema";

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const lines = v.pipe(v.array(line), v.maxLength(200));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const query = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(20_000),
  v.check((text) => text === "" || parseQuery(text).query !== undefined, "not a query"),
);
const accounts = v.pipe(
  v.array(v.object({ platform: id, handle: v.optional(line), accountId: v.optional(id) })),
  v.maxLength(500),
);
const places = v.pipe(
  v.array(
    v.object({
      platform: id,
      kind: v.picklist(["community", "group", "page", "event"]),
      id: v.optional(line),
      name: v.optional(line),
    }),
  ),
  v.maxLength(500),
);

const subject = v.object({
  id,
  clientId: id,
  kind: v.picklist(["own", "competitor", "topic"]),
  name: line,
  terms: lines,
  handles: lines,
  hashtags: lines,
  domains: lines,
  exclusions: lines,
  exactAccents: v.boolean(),
  accounts,
  query: v.optional(query),
  excluded: v.optional(query),
  affiliates: v.optional(accounts),
  excludedAuthors: v.optional(accounts),
  excludedPlaces: v.optional(places),
});

/** `null` takes a decision back; absent leaves it as it is. */
const decision = <Value extends v.GenericSchema>(value: Value) => v.exactOptional(v.nullable(value));

const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

const clipFields = v.pipe(
  v.record(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(clipLimits.name)),
    v.pipe(v.string(), v.trim(), v.maxLength(clipLimits.value)),
  ),
  v.maxEntries(clipLimits.fields),
);

const hash = v.pipe(v.string(), v.hexadecimal(), v.length(64));

const change = v.object({
  status: decision(v.picklist(mentionStatuses)),
  mediaClass: decision(v.picklist(["paid", "owned", "earned"])),
  sentiment: decision(v.picklist(sentimentLabels)),
  intents: decision(v.pipe(v.array(v.picklist(intents)), v.maxLength(intents.length))),
  stage: decision(v.picklist([...stages, "none"])),
  tags: decision(
    v.pipe(
      v.array(tag),
      v.maxLength(50),
      v.transform((tags) => sortedOnce(tags)),
    ),
  ),
  note: decision(v.pipe(v.string(), v.maxLength(10_000))),
  owner: decision(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  snoozedUntil: decision(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  isAbout: decision(v.boolean()),
  clip: decision(
    v.object({
      at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      fields: clipFields,
      evidence: v.optional(
        v.object({
          sha256: hash,
          reader: line,
          picture: v.optional(
            v.object({ sha256: hash, takenAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
          ),
        }),
      ),
    }),
  ),
});

const mostChanges = 5_000;

export const parseSubject = (argument: unknown): Subject => parsed(subject, argument);
export const parseId = (argument: unknown) => parsed(v.object({ id }), argument);
export const parseSwitch = (argument: unknown) => parsed(v.object({ isOn: v.boolean() }), argument);

const ruleEdit = v.object({
  id,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  name: v.picklist([...intents, ...stages]),
  query,
});

export const parseRules = (argument: unknown): readonly RuleEdit[] =>
  parsed(v.object({ edits: v.pipe(v.array(ruleEdit), v.maxLength(500)) }), argument).edits;

/** A job reads its own argument; here only its size is limited. */
export const parseJob = (argument: unknown) =>
  parsed(
    v.object({
      kind: v.picklist(["restore", "retention", "erase", "check", "rerun", "forget"]),
      argument: v.pipe(
        v.unknown(),
        v.check((given) => JSON.stringify(given ?? null).length < 100_000, "too large"),
      ),
    }),
    argument,
  );

const days = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(36_500)));

export const parseRetention = (argument: unknown) =>
  parsed(v.object({ mentions: days, people: days, observations: days }), argument);

/** Only an object of ours: the browser is asked to fetch it. */
export const parseMadeBackup = (argument: unknown) =>
  parsed(
    v.union([
      v.object({ url: v.pipe(v.string(), v.regex(/^blob:/)), size: v.number() }),
      v.object({ error: line }),
    ]),
    argument,
  );

export const parsePersisted = (argument: unknown) => parsed(v.object({ isPersisted: v.boolean() }), argument);

export const parseKey = (argument: unknown) =>
  parsed(v.object({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(600)) }), argument);
export const parseBeside = (argument: unknown) => parsed(v.object({ isBeside: v.boolean() }), argument);
export const parseOnPost = (argument: unknown) => parsed(v.object({ isOnPost: v.boolean() }), argument);

const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(pictureLimits.side));

const picture = v.object({
  url: v.pipe(
    v.string(),
    // Base64 writes three bytes as four letters.
    v.maxLength(Math.ceil((pictureLimits.bytes * 4) / 3) + 100),
    v.regex(/^data:image\/(?:webp|png);base64,[A-Za-z0-9+/]+=*$/),
  ),
  width: side,
  height: side,
  takenAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

export const parseClip = (argument: unknown): ClipRequest =>
  parsed(
    v.object({
      page: pageSchema,
      post: v.optional(captured.entries.post),
      picture: v.optional(picture),
      subjectId: id,
      tags: v.pipe(v.array(tag), v.maxLength(50)),
      note: v.pipe(v.string(), v.maxLength(10_000)),
      fields: clipFields,
    }),
    argument,
  );

const webAddress = v.pipe(v.string(), v.url(), v.regex(/^https:/), v.maxLength(2_000));

export const parseClient = (argument: unknown): ClientDraft =>
  parsed(
    v.object({
      id,
      name: v.pipe(v.string(), v.trim(), v.maxLength(longestClientName)),
      timeZone: v.exactOptional(v.pipe(v.string(), v.check(isTimeZone, "not a time zone"))),
    }),
    argument,
  );

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false; // Asking is the only way to know.
  }
}

export const parseRound = (argument: unknown): Round =>
  parsed(
    v.object({
      id,
      clientId: id,
      siteId: id,
      name: line,
      url: webAddress,
      place: v.object({
        kind: v.picklist(placeKinds),
        detail: v.optional(v.pipe(v.string(), v.maxLength(500))),
      }),
      everyHours: v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 31)),
    }),
    argument,
  );

const anyAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/), v.maxLength(addressListLimits.address));

export const parseAddressList = (argument: unknown): AddressList =>
  parsed(
    v.object({
      id,
      clientId: id,
      name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(addressListLimits.name)),
      madeAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      addresses: v.pipe(
        v.array(
          v.object({
            url: anyAddress,
            name: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
            siteId: v.optional(id),
            decided: v.optional(v.picklist(addressDecisions)),
          }),
        ),
        v.minLength(1),
        v.maxLength(addressListLimits.addresses),
      ),
    }),
    argument,
  );

export const parseAddressDecision = (argument: unknown) =>
  parsed(v.object({ id, url: anyAddress, decided: v.nullable(v.picklist(addressDecisions)) }), argument);

const pngUrl = v.pipe(
  v.string(),
  v.maxLength(sheetLimits.logo),
  v.regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/),
);

export const parseSheet = (argument: unknown): ClientSheet =>
  parsed(
    v.object({
      clientId: id,
      logo: v.exactOptional(pngUrl),
      title: v.pipe(v.string(), v.maxLength(sheetLimits.title)),
      comment: v.pipe(v.string(), v.maxLength(sheetLimits.comment)),
      figures: v.pipe(v.array(id), v.maxLength(sheetLimits.figures)),
      posts: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(sheetLimits.posts)),
      paper: v.picklist(["a4", "letter"]),
      hasNotPublic: v.boolean(),
      hasNames: v.boolean(),
    }),
    argument,
  );

export const parseSavedView = (argument: unknown): SavedViewDraft =>
  parsed(
    v.object({
      id: v.optional(id),
      clientId: id,
      name: line,
      address: v.pipe(v.string(), v.startsWith("#/"), v.maxLength(8_000)),
    }),
    argument,
  );

export const parseColumnSet = (argument: unknown): ColumnSetDraft =>
  parsed(
    v.object({
      id: v.optional(id),
      clientId: id,
      name: v.pipe(line, v.maxLength(columnSetLimits.name)),
      columns: v.pipe(
        v.array(
          v.object({
            id: v.pipe(v.string(), v.regex(/^(?:[a-zA-Z]+|field:[^\p{Cc}]+)$/u), v.maxLength(80)),
            header: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(columnSetLimits.header)),
          }),
        ),
        v.minLength(1),
        v.maxLength(columnSetLimits.columns),
      ),
    }),
    argument,
  );

export const parseExportChoice = (argument: unknown): ExportChoice =>
  parsed(
    v.object({
      clientId: id,
      format: v.picklist(exportFormats),
      columnSet: id,
      scope: v.picklist(exportScopes),
      separator: v.picklist(csvSeparators),
      byteOrderMark: v.boolean(),
    }),
    argument,
  );

export const parseExportNote = (argument: unknown) =>
  parsed(v.object({ clientId: id, setId: id, marks: v.pipe(v.string(), v.maxLength(1_000_000)) }), argument);

export const parseExportedSet = (argument: unknown) =>
  parsed(v.object({ clientId: id, setId: id }), argument);

export const parseIds = (argument: unknown) =>
  parsed(v.object({ platform: id, ids: v.pipe(v.array(id), v.maxLength(20)) }), argument);

export const parseChanges = (argument: unknown): readonly KeyedChange[] =>
  parsed(
    v.object({ changes: v.pipe(v.array(v.object({ key: v.string(), change })), v.maxLength(mostChanges)) }),
    argument,
  ).changes;

/** Tags that differ by case alone are one, written as it came first. */
function sortedOnce(tags: readonly string[]): string[] {
  const byFold = new Map(tags.toReversed().map((text) => [text.normalize("NFKC").toLowerCase(), text]));
  return [...byFold.values()].toSorted();
}

function parsed<const Schema extends v.GenericSchema>(
  schema: Schema,
  argument: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, argument);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new AppError("message-malformed", `${v.getDotPath(issue) ?? "argument"}: ${issue.message}`);
}
