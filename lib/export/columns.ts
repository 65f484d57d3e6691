/** Every column that a table of mentions can have: what stands in it, and of which kind it is. */

import type { CountName } from "@/lib/model/counts";
import type { MentionRecord } from "@/lib/model/mention-record";

/** `undefined` = an empty cell: the platform did not say. Never 0, never a dash. */
export type Cell = string | number | Date | undefined;

export type ColumnKind = "text" | "number" | "time" | "link";

interface Column {
  readonly kind: ColumnKind;
  readonly cell: (record: MentionRecord) => Cell;
}

const text = (cell: (record: MentionRecord) => string | undefined): Column => ({ kind: "text", cell });
const link = (cell: (record: MentionRecord) => string | undefined): Column => ({ kind: "link", cell });
const number = (cell: (record: MentionRecord) => number | undefined): Column => ({ kind: "number", cell });
const time = (at: (record: MentionRecord) => number | undefined): Column => ({
  kind: "time",
  cell: (record) => dateOf(at(record)),
});

/** The least it can be, so that sums hold; where the platform shortened it, the most stands in its own column. */
const least = (name: CountName): Column => number(({ counts }) => edgeOf(counts[name], 0));
const most = (name: CountName): Column => number(({ counts }) => edgeOf(counts[name], 1));

export const columns = {
  key: text(({ key }) => key),
  client: text(({ client }) => client),
  subject: text(({ subject }) => subject.name),
  platform: text(({ platform }) => platform),
  kind: text(({ kind }) => kind),
  postId: text(({ postId }) => postId),
  url: link(({ url }) => url),
  postedAt: time(({ postedAt }) => postedAt),
  firstSeenAt: time(({ firstSeenAt }) => firstSeenAt),
  lastSeenAt: time(({ lastSeenAt }) => lastSeenAt),
  author: text(({ author }) => author.name ?? author.handle),
  handle: text(({ author }) => author.handle),
  firstName: text(({ author }) => nameParts(author.name)[0]),
  lastName: text(({ author }) => nameParts(author.name)[1]),
  authorUrl: link(({ author }) => author.url),
  followers: number(({ author }) => author.followers),
  socialKey: text(({ platform, author }) => (author.handle ? `${platform}:${author.handle}` : undefined)),
  title: text(({ title }) => title),
  text: text((record) => record.text),
  imageUrl: link(({ imageUrl }) => imageUrl),
  rating: number(({ rating }) => rating),
  language: text(({ language }) => language),
  venue: text(({ venue }) => venue?.name),
  visibility: text(({ visibility }) => visibility),
  how: text(({ how }) => how),
  terms: text(({ terms }) => listed(terms)),
  mediaClass: text(({ mediaClass }) => mediaClass),
  sentiment: text(({ sentiment }) => sentiment),
  score: number(({ score }) => score),
  intents: text(({ intents }) => listed(intents)),
  stage: text(({ stage }) => stage),
  status: text(({ status }) => status),
  answeredAt: time(({ answeredAt }) => answeredAt),
  firstResponseMinutes: number(({ firstResponseMs }) =>
    firstResponseMs === undefined ? undefined : Math.round(firstResponseMs / 60_000),
  ),
  likes: least("likes"),
  likesMost: most("likes"),
  replies: least("replies"),
  repliesMost: most("replies"),
  shares: least("shares"),
  sharesMost: most("shares"),
  quotes: least("quotes"),
  quotesMost: most("quotes"),
  bookmarks: least("bookmarks"),
  views: least("views"),
  viewsMost: most("views"),
  firstCountedAt: time(({ firstCounts }) => firstCounts?.seenAt),
  firstLikes: number(({ firstCounts }) => edgeOf(firstCounts?.counts.likes, 0)),
  firstReplies: number(({ firstCounts }) => edgeOf(firstCounts?.counts.replies, 0)),
  firstShares: number(({ firstCounts }) => edgeOf(firstCounts?.counts.shares, 0)),
  firstViews: number(({ firstCounts }) => edgeOf(firstCounts?.counts.views, 0)),
  engagement: number((record) => engagementOf(record)),
  tags: text(({ tags }) => listed(tags)),
  note: text(({ note }) => note),
  owner: text(({ owner }) => owner),
  links: text(({ links }) => listed(links)),
  hashtags: text(({ hashtags }) => listed(hashtags)),
} as const satisfies Readonly<Record<string, Column>>;

/** A column of ours, or `field:<name>`: one that the user defined. */
export type ColumnId = keyof typeof columns | `field:${string}`;

/** In the order in which they are offered. */
export const ourColumns: readonly (keyof typeof columns)[] = Object.keys(columns).filter(isOurs);

export function columnOf(id: ColumnId): Column {
  if (isOurs(id)) return columns[id];
  const name = id.slice("field:".length);
  return text(({ fields }) => (fields && Object.hasOwn(fields, name) ? fields[name] : undefined));
}

/** Ids come from settings and backups, which a later version may have written. */
export function isColumnId(id: string): id is ColumnId {
  return isOurs(id) || id.startsWith("field:");
}

function isOurs(id: string): id is keyof typeof columns {
  return Object.hasOwn(columns, id);
}

/** Likes + replies + shares + quotes, as far as they are known; `undefined` when none is. */
function engagementOf({ counts }: MentionRecord): number | undefined {
  const known = [counts.likes, counts.replies, counts.shares, counts.quotes].flatMap(
    (count) => edgeOf(count, 0) ?? [],
  );
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}

function edgeOf(count: MentionRecord["counts"][CountName], edge: 0 | 1): number | undefined {
  return typeof count === "object" ? count[edge] : count;
}

function dateOf(at: number | undefined): Date | undefined {
  return at === undefined || !Number.isFinite(at) || Math.abs(at) > 8.64e15 ? undefined : new Date(at);
}

function listed(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join("; ");
}

/** Everything before the last space, and what follows it: a guess that contact forms ask for. */
function nameParts(name: string | undefined): readonly [string | undefined, string | undefined] {
  const trimmed = name?.trim() ?? "";
  const space = trimmed.lastIndexOf(" ");
  if (space === -1) return [trimmed === "" ? undefined : trimmed, undefined];
  return [trimmed.slice(0, space), trimmed.slice(space + 1)];
}
