/**
 * What this page has shown of posts and accounts, for the parts that are shown without it: a further page of
 * comments does not say who can see its post, and an id alone does not say whose it is.
 */

import { createRecent } from "@/lib/kit/recent";
import { skipping } from "@/lib/kit/skipping";
import type { Account } from "@/lib/model/account";
import type { Post, Venue } from "@/lib/model/post";

export interface Acquaintance {
  /** Learns from the posts, then gives them back with what is known around them. */
  complete(posts: readonly Post[]): readonly Post[];
  /** Whether a raw text names the id of an account that is ours by its handle: it may concern us. */
  isOursIn(text: string): boolean;
  /** Others are ours from now on. */
  forgetOurs(): void;
}

interface Root {
  readonly postId: string;
  readonly visibility: Post["visibility"];
  readonly venue: Venue | undefined;
  readonly author: Account;
}

const mostRemembered = 2000;
const mostIds = 50;

/** @param isOurs whether an account speaks for one of the subjects. */
export function createAcquaintance(isOurs: (account: Account) => boolean): Acquaintance {
  const roots = createRecent<string, Root>(mostRemembered);
  const accounts = createRecent<string, Account>(mostRemembered);
  const ours = new Set<string>();
  let ourIds: (() => RegExp) | undefined;

  function meet(account: Account | undefined): void {
    if (account?.handle === undefined || account.accountId === undefined) return;
    const ids = [account.accountId, ...(account.otherIds ?? [])];
    for (const id of ids) accounts.set(id, account);
    if (ours.size >= mostIds || !isOurs(account)) return;
    for (const id of ids) {
      if (!ours.has(id)) ourIds = undefined;
      ours.add(id);
    }
  }

  function learn({ kind, postId, aliases, visibility, venue, author, owner }: Post): void {
    meet(author);
    meet(owner);
    // What does not say who can see it says nothing new.
    if (kind === "comment" || (visibility === "unknown" && rootOf(postId, aliases))) return;
    const root = { postId, visibility, venue, author };
    for (const name of [postId, ...aliases]) roots.set(name, root);
  }

  function rootOf(postId: string, aliases: readonly string[]): Root | undefined {
    return [postId, ...aliases].map((name) => roots.get(name)).find((root) => root !== undefined);
  }

  function known(account: Account | undefined): Account | undefined {
    if (account?.accountId === undefined || account.handle !== undefined) return account;
    const { handle, otherIds = [], accountId } = accounts.get(account.accountId) ?? {};
    if (handle === undefined || accountId === undefined) return account;
    const others = [accountId, ...otherIds].filter((id) => id !== account.accountId);
    return { ...account, handle, otherIds: [...new Set([...(account.otherIds ?? []), ...others])] };
  }

  /** The markup knows a post by another name than the answers do. */
  function renamed(post: Post): Post {
    const root = rootOf(post.postId, post.aliases);
    if (root === undefined || root.visibility === "unknown") return post;
    const { postId, visibility, venue = post.venue } = root;
    const aliases = [post.postId, ...post.aliases].filter((alias) => alias !== postId);
    const rootId = post.rootId === post.postId ? postId : post.rootId;
    return { ...post, postId, rootId, aliases, visibility, venue };
  }

  function completed(post: Post): Post {
    const { rootId, visibility, venue, owner, author, replyTo } = post;
    if (post.kind !== "comment") return visibility === "unknown" ? renamed(post) : post;
    const root = roots.get(rootId ?? "");
    const host = owner ?? (root && !isOne(root.author, author) ? root.author : undefined);
    return {
      ...post,
      visibility: visibility === "unknown" && root ? root.visibility : visibility,
      venue: venue ?? root?.venue,
      owner: known(host),
      replyTo: known(replyTo),
    };
  }

  return {
    complete: (posts) => {
      for (const post of posts) learn(post);
      return posts.map(completed);
    },
    isOursIn: (text) => {
      if (ours.size === 0) return false;
      ourIds ??= skipping(new RegExp(`"(?:${[...ours].join("|")})"`, "g"));
      return ourIds().test(text);
    },
    forgetOurs: () => {
      ours.clear();
      ourIds = undefined;
    },
  };
}

/** Of an account without an id nothing is known: an anonymous author must not be taken for another. */
function isOne(one: Account, other: Account): boolean {
  return one.accountId === undefined || one.accountId === other.accountId;
}
