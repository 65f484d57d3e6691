/** Everything that is kept about one person: to be handed to them, or looked at before it is erased. */

import { canonical, loadAliases } from "@/lib/ingest/aliases";
import { openWork } from "@/lib/ingest/work";
import { readWorld } from "@/lib/ingest/world";
import { toBase64 } from "@/lib/kit/base64";
import type { AccountRow } from "@/lib/store/account-row";
import type { Database } from "@/lib/store/database";
import { mentionKey } from "@/lib/store/keys";
import type { MentionRow } from "@/lib/store/mention-row";
import type { CountPoint } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import type { ReactionRow } from "@/lib/store/reaction-row";
import type { ShareRow } from "@/lib/store/share-row";

export interface PersonExport {
  readonly madeAt: number;
  readonly accounts: readonly AccountRow[];
  /** Other names that are known to be theirs. */
  readonly names: readonly string[];
  readonly posts: readonly PersonPost[];
  readonly shares: readonly ShareRow[];
  /** Posts in whose lists of reactions they stood. */
  readonly reactions: readonly ReactionRow[];
  /** Keys of posts of others that are kept with their name in them: replies to them, tags of them. */
  readonly namedIn: readonly string[];
}

export interface PersonPost {
  readonly post: PostRow;
  /** What was found in it, decided about it and noted on it, for each brand. */
  readonly mentions: readonly MentionRow[];
  readonly counts: readonly CountPoint[];
  /** Of the screen, taken by the user, as `data:` addresses that a browser opens. */
  readonly pictures: readonly { readonly takenAt: number; readonly url: string }[];
}

/** @param wanted keys of accounts ("x:77"), or other names of them ("x:@maria_pours"). */
export async function exportPerson(
  db: Database,
  wanted: readonly string[],
  now: number,
): Promise<PersonExport> {
  const keys = await keysOf(db, wanted, now);
  const accounts = (await db.accounts.bulkGet(keys)).flatMap((row) => row ?? []);
  const numbers = accounts.map(({ no }) => no);
  const [aliases, posts, shares, reactions] = await Promise.all([
    db.aliases.filter(({ target }) => keys.includes(target)).toArray(),
    db.posts.where("authorNo").anyOf(numbers).toArray(),
    db.shares.where("accountNo").anyOf(numbers).toArray(),
    db.reactions.where("accountNo").anyOf(numbers).toArray(),
  ]);
  return {
    madeAt: now,
    accounts,
    names: aliases.map(({ alias }) => alias),
    posts: await Promise.all(posts.map((post) => withMentions(db, post))),
    shares,
    reactions,
    namedIn: await namedIn(db, accounts),
  };
}

async function keysOf(db: Database, wanted: readonly string[], now: number): Promise<string[]> {
  const work = openWork(db, await readWorld(db, now));
  await loadAliases(work, wanted);
  return [...new Set(wanted.map((name) => canonical(work, name)))];
}

async function withMentions(db: Database, post: PostRow): Promise<PersonPost> {
  const [mentions, observation, pictures] = await Promise.all([
    db.mentions.bulkGet(post.subjects.map((id) => mentionKey(id, post.key))),
    db.observations.get(post.key),
    db.pictures.where("postKey").equals(post.key).toArray(),
  ]);
  return {
    post,
    mentions: mentions.flatMap((row) => row ?? []),
    counts: observation?.points ?? [],
    pictures: pictures.map(({ takenAt, type, bytes }) => ({
      takenAt,
      url: `data:${type};base64,${toBase64(bytes)}`,
    })),
  };
}

async function namedIn(db: Database, accounts: readonly AccountRow[]): Promise<string[]> {
  const isOne = (platform: string, { accountId, handle }: PostRow["tagged"][number]) =>
    accounts.some((account) =>
      account.platform !== platform
        ? false
        : accountId !== undefined && account.accountId !== undefined
          ? account.accountId === accountId
          : handle !== undefined && account.handle?.toLowerCase() === handle.toLowerCase(),
    );
  const found = db.posts.filter(({ platform, replyTo, owner, tagged }) =>
    [replyTo, owner, ...tagged].some((account) => account !== undefined && isOne(platform, account)),
  );
  return found.primaryKeys();
}

/** The headings of the readable form, in the language of who reads it. */
export interface PersonWords {
  readonly title: string;
  readonly accounts: string;
  readonly posts: string;
  readonly shares: string;
  readonly reactions: string;
  readonly namedIn: string;
  readonly names: string;
  readonly noteOf: (note: string) => string;
  readonly tagsOf: (tags: readonly string[]) => string;
}

/** Plain text: what people wrote is never made into a page's markup. */
export function personText(person: PersonExport, words: PersonWords): string {
  const accounts = person.accounts.map(({ platform, name, handle, accountId, url, followers, bio }) =>
    [platform, name, handle && `@${handle}`, accountId, url, followers, bio]
      .filter((part) => part !== undefined)
      .join(" · "),
  );
  const posts = person.posts.map(({ post, mentions }) =>
    [
      [post.postedAt === undefined ? undefined : new Date(post.postedAt).toISOString(), post.url, post.key]
        .filter((part) => part !== undefined)
        .join(" · "),
      post.text,
      ...mentions.flatMap(({ note, tags }) => [
        ...(note === undefined ? [] : [words.noteOf(note)]),
        ...(tags === undefined ? [] : [words.tagsOf(tags)]),
      ]),
    ].join("\n"),
  );
  return [
    words.title,
    section(words.accounts, accounts),
    section(words.names, person.names),
    section(words.posts, posts),
    section(
      words.shares,
      person.shares.map(({ postKey }) => postKey),
    ),
    section(
      words.reactions,
      person.reactions.map(({ postKey, kind }) => [postKey, kind].filter(Boolean).join(" · ")),
    ),
    section(words.namedIn, person.namedIn),
  ].join("\n\n");
}

function section(title: string, parts: readonly string[]): string {
  return [`${title} (${parts.length})`, ...parts].join("\n\n");
}
