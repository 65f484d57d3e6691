/** Lists of mentions by reading every row: slow, and obviously right. What the real lists are held to. */

import { dayOf } from "@/lib/kit/time";
import type { Count } from "@/lib/model/counts";
import type { MentionListQuestion } from "@/lib/model/mention-list";
import { surfaceOf } from "@/lib/model/place";
import { wordsIn } from "@/lib/search/words";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import type { ObservationRow } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";

interface Scanned {
  readonly mention: MentionRow;
  readonly post: PostRow;
  readonly observation: ObservationRow | undefined;
}

/** The keys of all mentions that the question asks for, in order, and the value that each is sorted by. */
export async function scanMentions(
  db: Database,
  { filter, order }: Pick<MentionListQuestion, "filter" | "order">,
  now: number,
): Promise<{ key: string; value: number }[]> {
  const all = await everything(db);
  const subject = await db.subjects.get(filter.subjectIds[0] ?? "");
  const client = await db.clients.get(subject?.clientId ?? "");
  const zone = client?.timeZone ?? "UTC";
  return all
    .filter((one) => isMeant(one, filter, zone, now))
    .map((one) => ({ one, value: valueOf(one, order) }))
    .toSorted(
      (a, b) =>
        (a.value === b.value ? 0 : b.value - a.value) ||
        seconds(b.one.mention.at) - seconds(a.one.mention.at) ||
        (b.one.mention.no ?? 0) - (a.one.mention.no ?? 0),
    )
    .map(({ one, value }) => ({ key: one.mention.key, value }));
}

async function everything(db: Database): Promise<Scanned[]> {
  const [mentions, posts, observations] = await Promise.all([
    db.mentions.toArray(),
    db.posts.toArray(),
    db.observations.toArray(),
  ]);
  const postsByKey = new Map(posts.map((post) => [post.key, post]));
  const observationsByKey = new Map(observations.map((row) => [row.postKey, row]));
  return mentions.flatMap((mention) => {
    const post = postsByKey.get(mention.postKey);
    return post ? [{ mention, post, observation: observationsByKey.get(post.key) }] : [];
  });
}

function isMeant(one: Scanned, filter: MentionListQuestion["filter"], zone: string, now: number): boolean {
  const { mention, post } = one;
  const isSnoozed = (mention.snoozedUntil ?? 0) > now;
  const language = mention.classification?.language ?? post.lang?.split("-")[0]?.toLowerCase() ?? "und";
  return (
    filter.subjectIds.includes(mention.subjectId) &&
    isOneOf(filter.platforms, [post.platform]) &&
    (filter.how === undefined || filter.how === mention.how) &&
    (filter.surface === undefined || filter.surface === surfaceOf(post.firstPlace)) &&
    isOneOf(filter.classes, [mention.mediaClass]) &&
    isOneOf(filter.sentiments, [mention.sentiment]) &&
    isOneOf(filter.intents, mention.intents) &&
    isOneOf(filter.stages, mention.stage === undefined ? [] : [mention.stage]) &&
    isOneOf(filter.statuses, [mention.status]) &&
    isOneOf(filter.languages, [language]) &&
    isOneOf(filter.authors, post.authorNo === undefined ? [] : [post.authorNo]) &&
    isOneOf(filter.tags, mention.tags ?? []) &&
    isInDays(one, filter, zone) &&
    Object.entries(filter.atLeast ?? {}).every(([name, least]) => (figureOf(one, name) ?? -1) >= least) &&
    (filter.snoozed === "with" || isSnoozed === (filter.snoozed === "only")) &&
    (mention.aside !== undefined) === (filter.aside === "only") &&
    (filter.publicOnly !== true || post.visibility === undefined) &&
    isFound(one, filter.search ?? "")
  );
}

function isOneOf<Value>(wanted: readonly Value[] | undefined, values: readonly Value[]): boolean {
  return wanted === undefined || wanted.length === 0 || values.some((value) => wanted.includes(value));
}

function isInDays(
  { mention, post }: Scanned,
  { from, to, by }: MentionListQuestion["filter"],
  zone: string,
): boolean {
  if (from === undefined && to === undefined) return true;
  const at = by === "seen" ? mention.firstSeenAt : post.postedAt;
  if (at === undefined) return false;
  const day = dayOf(at, zone);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** Of what the tests type: words and prefixes apart by spaces, or one phrase in quotes. */
function isFound({ mention, post }: Scanned, search: string): boolean {
  const tags = mention.tags ?? [];
  const parts = [
    post.text,
    post.author.name ?? "",
    post.author.handle ?? "",
    mention.note ?? "",
    ...tags,
  ].map(wordsIn);
  const words = search.startsWith('"') ? [search.replaceAll('"', "")] : search.split(" ");
  const sought = words.filter((one) => one !== "");
  return sought.every((one) => {
    const wanted = wordsIn(one);
    return parts.some((spoken) =>
      spoken.some((_, start) =>
        wanted.every((word, step) => {
          const candidate = spoken[start + step] ?? "";
          const isPrefix = one.endsWith("*") && step === wanted.length - 1;
          return isPrefix ? candidate.startsWith(word) : candidate === word;
        }),
      ),
    );
  });
}

function valueOf(one: Scanned, order: MentionListQuestion["order"]): number {
  if (order === "newest") return seconds(one.mention.at);
  if (order === "oldest") return -seconds(one.mention.at);
  if (order === "need") return one.mention.waiting ?? -Infinity;
  return figureOf(one, order) ?? -Infinity;
}

function figureOf({ mention, post, observation }: Scanned, name: string): number | undefined {
  const { counts } = post;
  if (name === "reach") return mention.followers;
  if (name === "engagement") return engagementOf(counts);
  if (name === "growth") return growthOf(observation);
  const value = Object.entries(counts).find(([count]) => count === name)?.[1];
  return least(value);
}

function growthOf(observation: ObservationRow | undefined): number | undefined {
  const points = observation?.points ?? [];
  const first = points[0];
  const last = points.toSorted((a, b) => a.lastAt - b.lastAt).at(-1);
  if (!first || !last || last.lastAt - first.firstAt < 3_600_000) return undefined;
  const [before, after] = [engagementOf(first.counts), engagementOf(last.counts)];
  if (before === undefined || after === undefined) return undefined;
  return Math.fround(((after - before) * 86_400_000) / (last.lastAt - first.firstAt));
}

function engagementOf({ likes, replies, shares, quotes }: PostRow["counts"]): number | undefined {
  const known = [likes, replies, shares, quotes].flatMap((count) => least(count) ?? []);
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : undefined;
}

const least = (count: Count | undefined) => (typeof count === "object" ? count[0] : count);
const seconds = (ms: number) => Math.floor(ms / 1000);
