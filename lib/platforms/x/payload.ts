/** Reads one response of X, by shape: the operation's name is kept and never decides what is read. */

import { at, isRecord } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";
import type { Post } from "@/lib/model/post";
import type { Dropped, DropReason, Reading } from "@/lib/model/reading";
import type { Payload } from "@/lib/platforms/platform";

import { itemsIn, nothing } from "./answer";
import { own } from "./fields";
import { placeOfRequest } from "./place";
import { operationOf, variablesOf } from "./request";
import { site } from "./site";
import type { Item } from "./timeline";
import { postsOf } from "./tweet";
import { accountOf, whyNobody } from "./user";

/** `undefined` where the text is no JSON object. */
export function readPayload(payload: Payload): Reading | undefined {
  const root = parse(payload.text);
  const apart = (payload.apart ?? []).map(parse);
  if (!isRecord(root) || apart.includes(undefined)) return undefined;
  const operation = operationOf(payload.url);
  const found = isPrivate(payload.url) ? nothing : itemsIn(root, apart);
  const rows = readItems(found.items);
  const variables = variablesOf(payload);
  const isOwnWriting = found.isCreation || (found.isSingle && own(variables, "tweet_text") !== undefined);
  const place = isOwnWriting
    ? { kind: "other" as const }
    : placeOfRequest(variables, rootName(root), (id) => handleOf(rows, id));
  return { ...rows, isOwnWriting, place, operation };
}

/** What people say to each other in private is not read, even if it should get here. */
function isPrivate(url: string): boolean {
  return site.privateEndpoints?.some((endpoint) => endpoint.test(url)) ?? false;
}

function handleOf({ posts, people }: Rows, id: string): string | undefined {
  const isIt = ({ accountId }: Account) => accountId === id;
  return posts.find(({ author }) => isIt(author))?.author.handle ?? people.find(isIt)?.handle;
}

type Rows = Pick<Reading, "slots" | "posts" | "nested" | "people" | "dropped">;

function readItems(items: readonly Item[]): Rows {
  const hasPosts = items.some(({ holds }) => holds === "post");
  const posts: Post[] = [];
  const people: Account[] = [];
  const dropped: Partial<Record<DropReason, number>> = {};
  let slots = 0;
  let nested = 0;
  const drop = (reason: DropReason) => (dropped[reason] = (dropped[reason] ?? 0) + 1);
  for (const { holds, content, isSponsored, isInModule } of items) {
    if (holds === "person" && isInModule && hasPosts) continue;
    slots += 1;
    if (holds === "person") {
      const account = accountOf(own(content, "user_results"));
      if (account) people.push(account);
      else drop(whyNobody(own(content, "user_results")));
      continue;
    }
    const read = readPost(content, isSponsored);
    if (typeof read === "string") {
      drop(read);
      continue;
    }
    posts.push(...read);
    nested += read.length - 1;
  }
  return { slots, posts, nested, people, dropped: dropped satisfies Dropped };
}

function readPost(content: unknown, isSponsored: boolean): readonly Post[] | DropReason {
  if (isRecord(content) && Object.hasOwn(content, "tweet_results")) {
    return postsOf(content.tweet_results, isSponsored);
  }
  return own(content, "itemType") === "TimelineTombstone" ? "tombstone" : "unreadable";
}

function rootName(root: Record<string, unknown>): string {
  const answer = at(root, "data");
  return isRecord(answer) ? (Object.keys(answer)[0] ?? "") : "";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller counts it as unreadable.
    return undefined;
  }
}
