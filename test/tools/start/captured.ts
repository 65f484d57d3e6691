/** What the extension has kept, as rows for a reader. */

import { asList, asText, at } from "@/lib/kit/read";
import type { Concern } from "@/test/demo/content";
import { rowsOf } from "@/test/support/app/store";
import type { BrowserPage } from "@/test/support/browsers/driver";

export interface Captured {
  readonly postId: string;
  readonly subject: string;
  readonly who: string;
  readonly what: string;
  readonly found: string;
  readonly counts: string;
  readonly state: string;
  readonly postedAt: number;
}

/** What should be kept of a demo site, and what has its answer. */
export interface Expected {
  readonly posts: readonly { readonly id: string; readonly text: string; readonly acme: Concern }[];
  readonly answered: readonly { readonly id: string; readonly text: string }[];
}

/** Newest first. */
export async function capturedMentions(page: BrowserPage): Promise<Captured[]> {
  const [mentions, posts, accounts, subjects] = await Promise.all(
    ["mentions", "posts", "accounts", "subjects"].map((table) => rowsOf(page, table)),
  );
  const postOf = (mention: unknown) =>
    asList(posts).find((post) => at(post, "key") === at(mention, "postKey"));
  const authorOf = (post: unknown) =>
    asList(accounts).find((account) => at(account, "no") === at(post, "authorNo"));
  const nameOf = (mention: unknown) =>
    asText(
      at(
        asList(subjects).find((subject) => at(subject, "id") === at(mention, "subjectId")),
        "name",
      ),
    );
  return asList(mentions)
    .map((mention) => {
      const post = postOf(mention);
      return {
        postId: asText(at(post, "key"))?.replace(/^\w+:/, "") ?? "",
        subject: nameOf(mention) ?? "?",
        who: nameFor(authorOf(post), post),
        what: asText(at(post, "text")) ?? "",
        found: foundBy(mention),
        counts: countsOf(post),
        state: stateOf(mention),
        postedAt: Number(at(post, "postedAt") ?? 0),
      };
    })
    .toSorted((a, b) => b.postedAt - a.postedAt);
}

/** What should have been kept and was not, and the other way round; and questions whose answer was not seen. */
export function differences(content: Expected, captured: readonly Captured[], brand: string): string[] {
  const kept = new Map(captured.flatMap((row) => (row.subject === brand ? [[row.postId, row]] : [])));
  const expected = new Map(content.posts.flatMap((post) => (post.acme === "none" ? [] : [[post.id, post]])));
  const missing = [...expected].flatMap(([id, { text }]) => (kept.has(id) ? [] : `not kept: ${text}`));
  const surplus = [...kept].flatMap(([id, { what }]) =>
    expected.has(id) ? [] : `kept for nothing: ${what}`,
  );
  const open = content.answered.flatMap(({ id, text }) =>
    kept.get(id)?.state.startsWith("answered") ? [] : `answered, but not shown as such: ${text}`,
  );
  return [...missing, ...surplus, ...open];
}

/** People of Facebook mostly have no handle, and some no name. */
function nameFor(account: unknown, post: unknown): string {
  const handle = asText(at(account, "handle"));
  return handle === undefined
    ? (asText(at(account, "name")) ?? asText(at(post, "author", "name")) ?? "?")
    : `@${handle}`;
}

function foundBy(mention: unknown): string {
  const how = asText(at(mention, "how")) ?? "?";
  const terms = asList(at(mention, "terms")).join(", ");
  return terms === "" ? how : `${how}: ${terms}`;
}

function countsOf(post: unknown): string {
  const counts = ["likes", "replies", "shares", "views"].map((name) => at(post, "counts", name));
  return counts.map((count) => (typeof count === "number" ? count.toLocaleString("en") : "–")).join(" · ");
}

function stateOf(mention: unknown): string {
  const status = asText(at(mention, "status")) ?? "?";
  const mediaClass = asText(at(mention, "mediaClass"));
  const by = asText(at(mention, "answeredBy"));
  const state = by === undefined ? status : `${status} (${by})`;
  return mediaClass === "earned" ? state : `${state}, ${mediaClass}`;
}
