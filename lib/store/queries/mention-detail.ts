/** Everything that is known about one mention: the post, its counts over time, its thread, who wrote it, what the user did. */

import type { Account } from "@/lib/model/account";
import { webPlatform } from "@/lib/model/clipped-page";
import type { MentionView } from "@/lib/model/figures";
import type { MentionHow, Span } from "@/lib/model/mention";
import { decisionNames, type DecisionName } from "@/lib/model/mention-change";
import type { OwnedAccount } from "@/lib/model/subject";
import type { AccountRow } from "@/lib/store/account-row";
import type { Answer } from "@/lib/store/answer-row";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import type { CountPoint } from "@/lib/store/observation-row";
import type { PictureRow } from "@/lib/store/picture-row";
import type { PostRow } from "@/lib/store/post-row";
import { readSetting } from "@/lib/store/settings";
import type { SubjectRow } from "@/lib/store/subject-row";

import { viewsOf } from "./mention-view";
import { subjectsBeside } from "./same-client";

/** A long thread is shown around the mention, not whole. */
const mostPosts = 200;

export interface ThreadPost {
  readonly key: string;
  readonly isThis: boolean;
  /** An account of the subject wrote it, or the user did in this browser. */
  readonly isOurs: boolean;
  readonly isMention: boolean;
  readonly author: PostRow["author"];
  readonly authorNo?: number | undefined;
  readonly text: string;
  readonly postedAt?: number | undefined;
  readonly url?: string | undefined;
}

/** One decision of the user, newest value only: what it was before is not kept. */
export interface Decided {
  readonly name: DecisionName;
  /** `null` = taken back. */
  readonly value: unknown;
  readonly at: number;
  /** It was decided in this installation. */
  readonly isHere: boolean;
}

export interface MentionDetail {
  readonly mention: MentionView;
  readonly post: PostRow;
  readonly how: MentionHow;
  readonly isAddressed: boolean;
  readonly spans: readonly Span[];
  readonly answer?: Answer | undefined;
  /** In order of time; one point for each distinct set of counts. */
  readonly points: readonly CountPoint[];
  /** In order of time, this post among them; just this one where nothing else of it was seen. */
  readonly thread: readonly ThreadPost[];
  /** Absent where the page showed neither handle nor id. */
  readonly person?: AccountRow | undefined;
  /** Newest first. */
  readonly decided: readonly Decided[];
  /** As it looked when it was clipped, where the user took a picture. */
  readonly picture?: PictureRow | undefined;
  /** Other subjects that the same post is a mention of. */
  readonly alsoAbout: readonly string[];
}

/** `undefined` where there is no such mention, or not any more. */
export async function mentionDetail(db: Database, key: string): Promise<MentionDetail | undefined> {
  const row = await db.mentions.get(key);
  const post = row && (await db.posts.get(row.postKey));
  if (!post) return undefined;
  const [[mention], observations, subject, person, installation, picture] = await Promise.all([
    viewsOf(db, [row]),
    db.observations.get(row.postKey),
    db.subjects.get(row.subjectId),
    post.authorNo === undefined ? undefined : db.accounts.where("no").equals(post.authorNo).first(),
    readSetting(db, "installationId"),
    row.clip?.evidence?.picture && db.pictures.get(key),
  ]);
  if (!mention) return undefined;
  const siblings = await subjectsBeside(db, row.subjectId);
  return {
    mention,
    post,
    how: row.how,
    isAddressed: row.isAddressed,
    spans: row.spans,
    answer: row.answer,
    points: observations?.points ?? [],
    thread: await threadOf(db, post, subject),
    person,
    decided: decisionsOf(row, installation),
    picture: picture?.sha256 === row.clip?.evidence?.picture?.sha256 ? picture : undefined,
    alsoAbout: post.subjects.filter((id) => id !== row.subjectId && siblings.has(id)),
  };
}

/**
 * The thread of a post in order of time, as far as it is kept, as the client of `subject` sees it: copies of one
 * text that were clipped for another client are none of theirs.
 */
export async function threadOf(
  db: Database,
  post: PostRow,
  subject: SubjectRow | undefined,
): Promise<ThreadPost[]> {
  const root = post.conversationKey ?? post.key;
  const [first, others, siblings] = await Promise.all([
    db.posts.get(root),
    db.posts.where("conversationKey").equals(root).limit(mostPosts).toArray(),
    subjectsBeside(db, subject?.id ?? ""),
  ]);
  const accounts = subject?.accounts ?? [];
  const all = new Map([first, post, ...others].flatMap((one) => (one ? [[one.key, one] as const] : [])));
  const isOfClient = (one: PostRow) => one.subjects.some((id) => siblings.has(id));
  return [...all.values()]
    .filter((one) => one.key === post.key || one.platform !== webPlatform || isOfClient(one))
    .toSorted((a, b) => timeOf(a) - timeOf(b) || (a.key < b.key ? -1 : 1))
    .map((one) => ({
      key: one.key,
      isThis: one.key === post.key,
      isOurs: one.isOwnWriting === true || accounts.some((account) => isBy(one, account)),
      isMention: isOfClient(one),
      author: one.author,
      authorNo: one.authorNo,
      text: one.text,
      postedAt: one.postedAt,
      url: one.url,
    }));
}

function timeOf({ postedAt, firstSeenAt }: PostRow): number {
  return postedAt ?? firstSeenAt;
}

function isBy({ platform, author }: PostRow, owned: OwnedAccount): boolean {
  if (owned.platform !== platform) return false;
  return isSameAccount(author, owned);
}

/** By id where both sides show one; handles differ by letters, not by case. */
function isSameAccount(
  author: Pick<Account, "accountId" | "otherIds" | "handle">,
  owned: OwnedAccount,
): boolean {
  const ids = [author.accountId, ...(author.otherIds ?? [])];
  if (owned.accountId !== undefined && author.accountId !== undefined) return ids.includes(owned.accountId);
  return owned.handle !== undefined && author.handle?.toLowerCase() === owned.handle.toLowerCase();
}

function decisionsOf({ edits = {} }: MentionRow, installation: string | undefined): Decided[] {
  return decisionNames
    .flatMap((name): Decided[] => {
      const edit = edits[name];
      if (!edit) return [];
      return [{ name, value: edit.value, at: edit.updatedAt, isHere: edit.updatedBy === installation }];
    })
    .toSorted((a, b) => b.at - a.at);
}
