/**
 * What the rows of a backup may look like, and how large: a file may come from anybody. What a page could
 * have said is held to the same limits as what pages say. Keys that are not named here are left out.
 */

import * as v from "valibot";

import { captured } from "@/lib/ingest/batch-schema";
import { fromBase64 } from "@/lib/kit/base64";
import { unpackMarks } from "@/lib/kit/mark-set";
import { addressDecisions, addressListLimits } from "@/lib/model/address-list";
import { intents, sentimentLabels, stages, type Classification } from "@/lib/model/classification";
import { sheetLimits } from "@/lib/model/client-sheet";
import { clipLimits, pictureLimits } from "@/lib/model/clip";
import { columnSetLimits } from "@/lib/model/column-set";
import { definitionParts } from "@/lib/model/definition-change";
import { csvSeparators, exportFormats, exportScopes } from "@/lib/model/export-choice";
import { mentionStatuses } from "@/lib/model/figures";
import type { DecisionName } from "@/lib/model/mention-change";
import { placeKinds } from "@/lib/model/place";
import { reactionKinds } from "@/lib/model/reaction";
import { dropReasons } from "@/lib/model/read-counts";
import { changeVoices } from "@/lib/rollup/change-voices";
import type { Voices } from "@/lib/rollup/voices";
import type { AccountRow } from "@/lib/store/account-row";
import type { AddressListRow } from "@/lib/store/address-list-row";
import type { AliasRow } from "@/lib/store/alias-row";
import type { AnswerRow } from "@/lib/store/answer-row";
import type { ArchiveRow } from "@/lib/store/archive-row";
import type { ClientRow } from "@/lib/store/client-row";
import type { ErasedRow } from "@/lib/store/erased-row";
import type { ExportedRow } from "@/lib/store/exported-row";
import type { ExposureRow } from "@/lib/store/exposure-row";
import { mentionKey, postKey, reactionKey, shareKey } from "@/lib/store/keys";
import type { ObservationRow } from "@/lib/store/observation-row";
import type { PictureRow } from "@/lib/store/picture-row";
import type { PostRow } from "@/lib/store/post-row";
import type { ReactionRow } from "@/lib/store/reaction-row";
import type { RoundRow } from "@/lib/store/round-row";
import type { Settings } from "@/lib/store/settings";
import type { ShareRow } from "@/lib/store/share-row";
import type { SubjectRow } from "@/lib/store/subject-row";
import type { VisitRow } from "@/lib/store/visit-row";

import type { FileMention } from "./file-row";
import type { SavedSetting } from "./saved-settings";

const lastTime = 253_402_300_799_999;
const whole = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max));
const time = whole(lastTime);
const localNo = whole(1_000_000_000);
const signed = v.pipe(v.number(), v.finite());
/** Names of our own, and names of rows: no control characters, of a length that an index bears. */
const name = v.pipe(v.string(), v.maxLength(600), v.regex(/^[^\p{Cc}]*$/u));
const filledName = v.pipe(name, v.minLength(1));
const line = v.pipe(v.string(), v.maxLength(2_000));
const longText = v.pipe(v.string(), v.maxLength(100_000));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const yes = v.literal(true);

const listOf = <Item extends v.GenericSchema>(item: Item, max = 500) =>
  v.pipe(v.array(item), v.maxLength(max));

const stamp = v.tuple([whole(10), time]);
const stamped = {
  stamp,
  stamps: v.optional(v.pipe(v.record(filledName, stamp), v.maxEntries(50))),
};

/** A row the user edits, or its tombstone. */
const edited = { updatedAt: time, updatedBy: name, removedAt: v.optional(time) };

const post = captured.entries.post.entries;
const account = post.author.entries;
const { via: _via, author: _author, ...postFields } = post;

const posts = v.pipe(
  v.object({
    ...postFields,
    key: filledName,
    author: v.object({
      accountId: account.accountId,
      otherIds: account.otherIds,
      handle: account.handle,
      name: account.name,
      followers: account.followers,
    }),
    authorNo: v.optional(localNo),
    conversationKey: v.optional(filledName),
    subjects: listOf(filledName),
    matched: v.optional(
      v.pipe(v.record(filledName, v.tuple([whole(1), whole(10), time])), v.maxEntries(500)),
    ),
    isOwnWriting: v.optional(yes),
    firstSeenAt: time,
    firstPlace: captured.entries.place,
    lastSeenAt: time,
    ...stamped,
  }),
  v.check(({ key, platform, postId }) => key === postKey(platform, postId), "has another row's key"),
);

const edit = <Value extends v.GenericSchema>(value: Value) =>
  v.exactOptional(v.object({ value: v.nullable(value), updatedAt: time, updatedBy: name }));

const edits = v.object({
  status: edit(v.picklist(mentionStatuses)),
  mediaClass: edit(v.picklist(["paid", "owned", "earned"])),
  sentiment: edit(v.picklist(sentimentLabels)),
  intents: edit(listOf(v.picklist(intents))),
  stage: edit(v.picklist([...stages, "none"])),
  tags: edit(listOf(line)),
  note: edit(longText),
  owner: edit(line),
  snoozedUntil: edit(time),
  isAbout: edit(v.boolean()),
  clip: edit(
    v.object({
      at: time,
      fields: v.pipe(v.record(filledName, line), v.maxEntries(clipLimits.fields)),
      evidence: v.optional(
        v.object({
          sha256: line,
          reader: line,
          picture: v.optional(v.object({ sha256: line, takenAt: time })),
        }),
      ),
    }),
  ),
} satisfies Record<DecisionName, v.GenericSchema>);

const classification = v.object({
  language: line,
  isRead: v.boolean(),
  sentiment: v.picklist(sentimentLabels),
  score: signed,
  clues: listOf(
    v.object({ rule: line, word: line, start: whole(100_000), end: whole(100_000), effect: signed }),
    2_000,
  ),
  intents: listOf(v.object({ name: v.picklist(intents), ruleId: line })),
  stage: v.optional(v.object({ name: v.picklist(stages), ruleId: line })),
}) satisfies v.GenericSchema<unknown, Classification>;

const match = captured.entries.matches.pipe[0].item.entries;

const mentions = v.pipe(
  v.object({
    key: filledName,
    subjectId: filledName,
    postKey: filledName,
    how: match.how,
    isAddressed: match.isAddressed,
    terms: match.terms,
    spans: match.spans,
    textHash: whole(0xffffffff),
    edits: v.optional(edits),
    classification: v.optional(classification),
    classifiedAs: v.optional(line),
    isUnmatched: v.optional(yes),
    firstSeenAt: time,
  }),
  v.check(({ key, subjectId, postKey: of }) => key === mentionKey(subjectId, of), "has another row's key"),
);

const observations = v.object({
  postKey: filledName,
  points: listOf(
    v.object({
      counts: post.counts,
      firstAt: time,
      lastAt: time,
      rank: whole(10),
      viewer: v.optional(localNo),
    }),
    2_000,
  ),
});

const { followsViewer: _followsViewer, ...accountFields } = account;

const accounts = v.object({
  ...accountFields,
  key: filledName,
  no: localNo,
  platform: post.platform,
  follows: v.optional(
    v.pipe(v.record(filledName, v.object({ isFollowing: v.boolean(), stamp })), v.maxEntries(200)),
  ),
  firstSeenAt: time,
  lastSeenAt: time,
  ...stamped,
});

const answers = v.object({
  key: filledName,
  answers: listOf(
    v.object({
      clientId: filledName,
      at: time,
      postKey: filledName,
      by: v.picklist(["seen", "sent"]),
      lastAt: time,
    }),
  ),
});

const shares = v.pipe(
  v.object({
    key: filledName,
    postKey: filledName,
    accountNo: localNo,
    sharedAt: v.optional(time),
    firstSeenAt: time,
  }),
  v.check(({ key, postKey: of, accountNo }) => key === shareKey(of, accountNo), "has another row's key"),
);

const reactions = v.pipe(
  v.object({
    key: filledName,
    postKey: filledName,
    accountNo: localNo,
    kind: v.optional(v.picklist(reactionKinds)),
    kindAt: v.optional(time),
    url: v.optional(line),
    subjects: listOf(filledName),
    firstSeenAt: time,
    lastSeenAt: time,
  }),
  v.check(({ key, postKey: of, accountNo }) => key === reactionKey(of, accountNo), "has another row's key"),
);

const pictures = v.pipe(
  v.object({
    key: filledName,
    postKey: filledName,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    takenAt: time,
    type: v.picklist(["image/webp", "image/png"]),
    width: whole(pictureLimits.side),
    height: whole(pictureLimits.side),
    bytes: v.pipe(
      v.string(),
      v.maxLength(Math.ceil(pictureLimits.bytes / 3) * 4),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const bytes = fromBase64(dataset.value);
        if (bytes) return bytes;
        addIssue({ message: "no bytes" });
        return NEVER;
      }),
    ),
  }),
  v.check(({ key, postKey: of }) => key.endsWith(`|${of}`), "has another row's key"),
);

const tallied = whole(1_000_000_000_000);
const placeKind = v.picklist(placeKinds);

const exposure = v.object({
  key: filledName,
  origin: v.optional(filledName),
  timeZone: filledName,
  day,
  platform: post.platform,
  viewer: localNo,
  place: placeKind,
  detail: v.optional(line),
  shown: tallied,
  payloads: tallied,
  unreadable: tallied,
  passed: tallied,
  slots: tallied,
  posts: tallied,
  dropped: v.object(v.entriesFromList(dropReasons, v.exactOptional(tallied))),
  givenUp: tallied,
  lastAt: time,
});

const cells = v.pipe(v.record(filledName, listOf(signed, 200)), v.maxEntries(2_000));

const archive = v.object({
  key: filledName,
  rollupKey: filledName,
  origin: filledName,
  cells,
  voices: v.optional(
    v.pipe(
      v.array(whole(0xffffffff)),
      v.maxLength(2_000_000),
      v.transform((pairs) => voicesOf(pairs)),
    ),
  ),
});

/** Pairs of a voice and its mentions. */
function voicesOf(pairs: readonly number[]): Voices {
  const counts = new Map<number, number>();
  for (let place = 0; place < pairs.length; place += 2) counts.set(pairs[place] ?? 0, pairs[place + 1] ?? 0);
  return changeVoices(undefined, counts);
}

const owned = listOf(
  v.object({ platform: post.platform, handle: v.optional(line), accountId: v.optional(line) }),
);

const subjects = v.object({
  id: filledName,
  clientId: filledName,
  kind: v.picklist(["own", "competitor", "topic"]),
  name: line,
  terms: listOf(line),
  handles: listOf(line),
  hashtags: listOf(line),
  domains: listOf(line),
  exclusions: listOf(line),
  exactAccents: v.boolean(),
  accounts: owned,
  query: v.optional(longText),
  excluded: v.optional(longText),
  affiliates: v.optional(owned),
  excludedAuthors: v.optional(owned),
  excludedPlaces: v.optional(
    listOf(
      v.object({
        platform: post.platform,
        kind: v.picklist(["community", "group", "page", "event"]),
        id: v.optional(line),
        name: v.optional(line),
      }),
    ),
  ),
  ...edited,
});

const clients = v.object({
  id: filledName,
  name: line,
  timeZone: filledName,
  madeAt: v.optional(time),
  forgottenAt: v.optional(time),
  ...edited,
});

const rounds = v.object({
  id: filledName,
  clientId: filledName,
  siteId: filledName,
  name: line,
  // Opened by a click: only what a site's address looks like.
  url: v.pipe(line, v.regex(/^https:\/\//)),
  place: v.object({ kind: placeKind, detail: v.optional(line) }),
  everyHours: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
  ...edited,
});

const addressLists = v.object({
  id: filledName,
  clientId: filledName,
  name: line,
  madeAt: time,
  addresses: listOf(
    v.object({
      url: v.pipe(line, v.regex(/^https?:\/\//)),
      name: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
      siteId: v.optional(filledName),
      decided: v.optional(v.picklist(addressDecisions)),
    }),
    addressListLimits.addresses,
  ),
  ...edited,
});

const exported = v.object({
  key: v.pipe(filledName, v.regex(/^[^|]+\|[^|]+\|[0-6]\d$/)),
  // A million mentions are 250,000 signs in each of 64 parts.
  marks: v.pipe(
    v.string(),
    v.maxLength(8_000_000),
    v.check((marks) => unpackMarks(marks) !== undefined, "no set"),
  ),
});

const visits = v.object({ key: filledName, lastAt: time, begunAt: time, added: tallied });

const days = v.optional(whole(100_000));

const settingValues = {
  dailyCeiling: whole(1_000_000_000),
  setupDoneAt: time,
  retention: v.object({ mentions: days, people: days, observations: days }),
  viewers: listOf(
    v.object({
      no: localNo,
      platform: post.platform,
      accountId: v.optional(line),
      handle: v.optional(line),
    }),
  ),
  suppressionKeys: listOf(
    v.object({ id: v.pipe(name, v.regex(/^[^|]+$/)), key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  savedViews: listOf(
    v.object({
      id: filledName,
      clientId: filledName,
      name: line,
      address: v.pipe(v.string(), v.startsWith("#/"), v.maxLength(8_000)),
      ...edited,
    }),
    1_000,
  ),
  clientSheets: listOf(
    v.object({
      clientId: filledName,
      logo: v.optional(
        v.pipe(
          v.string(),
          v.maxLength(sheetLimits.logo),
          v.regex(/^data:image\/png;base64,[A-Za-z0-9+/]*={0,2}$/),
        ),
      ),
      title: line,
      comment: line,
      figures: listOf(line),
      posts: whole(sheetLimits.posts),
      paper: v.picklist(["a4", "letter"]),
      hasNotPublic: v.boolean(),
      hasNames: v.boolean(),
      updatedAt: time,
      updatedBy: name,
    }),
  ),
  columnSets: listOf(
    v.object({
      id: filledName,
      clientId: filledName,
      name: line,
      columns: listOf(v.object({ id: filledName, header: line }), columnSetLimits.columns),
      ...edited,
    }),
    columnSetLimits.sets * 2,
  ),
  exportChoices: listOf(
    v.object({
      clientId: filledName,
      format: v.picklist(exportFormats),
      columnSet: filledName,
      scope: v.picklist(exportScopes),
      separator: v.picklist(csvSeparators),
      byteOrderMark: v.boolean(),
      updatedAt: time,
      updatedBy: name,
    }),
    1_000,
  ),
  clipFields: listOf(v.object({ clientId: filledName, name: filledName }), 1_000),
  definitionLog: listOf(
    v.object({ at: time, part: v.picklist(definitionParts), subjectId: v.optional(filledName) }),
    1_000,
  ),
  readingRules: listOf(
    v.object({
      id: filledName,
      language: line,
      name: v.picklist([...intents, ...stages]),
      query: v.pipe(v.string(), v.maxLength(20_000)),
    }),
    2_000,
  ),
} satisfies { readonly [Name in SavedSetting]: v.GenericSchema<unknown, Settings[Name]> };

const settings = v.variant("name", [
  v.object({ name: v.literal("dailyCeiling"), value: settingValues.dailyCeiling }),
  v.object({ name: v.literal("setupDoneAt"), value: settingValues.setupDoneAt }),
  v.object({ name: v.literal("retention"), value: settingValues.retention }),
  v.object({ name: v.literal("viewers"), value: settingValues.viewers }),
  v.object({ name: v.literal("suppressionKeys"), value: settingValues.suppressionKeys }),
  v.object({ name: v.literal("savedViews"), value: settingValues.savedViews }),
  v.object({ name: v.literal("clientSheets"), value: settingValues.clientSheets }),
  v.object({ name: v.literal("columnSets"), value: settingValues.columnSets }),
  v.object({ name: v.literal("exportChoices"), value: settingValues.exportChoices }),
  v.object({ name: v.literal("clipFields"), value: settingValues.clipFields }),
  v.object({ name: v.literal("definitionLog"), value: settingValues.definitionLog }),
  v.object({ name: v.literal("readingRules"), value: settingValues.readingRules }),
]);

/**
 * Every table that is backed up, in the order in which they are written; but each post is followed by its own
 * mentions and observations. Not here: what is made from others (roll-ups, conversations, search), and what is
 * gone after some days anyway (receipts, pulses, looks).
 */
export const rowSchemas = {
  posts: posts satisfies v.GenericSchema<unknown, PostRow>,
  mentions: mentions satisfies v.GenericSchema<unknown, FileMention>,
  observations: observations satisfies v.GenericSchema<unknown, ObservationRow>,
  pictures: pictures satisfies v.GenericSchema<unknown, PictureRow>,
  shares: shares satisfies v.GenericSchema<unknown, ShareRow>,
  reactions: reactions satisfies v.GenericSchema<unknown, ReactionRow>,
  accounts: accounts satisfies v.GenericSchema<unknown, AccountRow>,
  aliases: v.object({
    alias: filledName,
    target: filledName,
    at: time,
  }) satisfies v.GenericSchema<unknown, AliasRow>,
  answers: answers satisfies v.GenericSchema<unknown, AnswerRow>,
  exposure: exposure satisfies v.GenericSchema<unknown, ExposureRow>,
  visits: visits satisfies v.GenericSchema<unknown, VisitRow>,
  archive: archive satisfies v.GenericSchema<unknown, ArchiveRow>,
  erased: v.object({
    key: v.pipe(filledName, v.regex(/^[^|]+\|[0-9a-f]{16}$/)),
    at: time,
    isPerson: v.optional(yes),
  }) satisfies v.GenericSchema<unknown, ErasedRow>,
  exported: exported satisfies v.GenericSchema<unknown, ExportedRow>,
  addressLists: addressLists satisfies v.GenericSchema<unknown, AddressListRow>,
  rounds: rounds satisfies v.GenericSchema<unknown, RoundRow>,
  clients: clients satisfies v.GenericSchema<unknown, ClientRow>,
  subjects: subjects satisfies v.GenericSchema<unknown, SubjectRow>,
  settings,
};

export type BackedUpTable = keyof typeof rowSchemas;

export function isBackedUp(table: string): table is BackedUpTable {
  return Object.hasOwn(rowSchemas, table);
}
