/**
 * The list that opens when somebody presses the faces under a post or a comment: told from other dialogs by
 * its tabs, read by addresses and pictures, never by words. No recording proves it.
 */

import type { Account } from "@/lib/model/account";
import type { Post } from "@/lib/model/post";
import type { ReactionKind, Reactor } from "@/lib/model/reaction";
import type { ListReader } from "@/lib/platforms/list-reader";

import { accountIn, readArticle } from "./article";
import { facesIn } from "./counts";
import { articles } from "./landmarks";
import { kindOfPicture } from "./reaction-image";

const tabs = '[role="tablist"]';
const chosenTab = '[role="tab"][aria-selected="true"]';
const longestName = 200;
/** What is deeper in its dialog is no row of a list. */
const highestRow = 40;

export const reactionList: ListReader = { dialogs: '[role="dialog"]', postOf, namesIn, readerOf };

function postOf(target: Element, language: string): Post | undefined {
  const nearest = target.closest(articles);
  if (nearest === null || facesIn(nearest)?.contains(target) !== true) return undefined;
  // Wrappers of one post are read at the outermost.
  for (let item: Element | null = nearest; item !== null; item = above(item)) {
    const post = readArticle(item, language)?.posts[0];
    if (post !== undefined) return post;
  }
  return undefined;
}

function above(item: Element): Element | null {
  return item.parentElement?.closest(articles) ?? null;
}

function namesIn(dialog: Element): readonly Element[] {
  if (dialog.querySelector(tabs) === null || dialog.querySelector('[role="article"]') !== null) return [];
  return peopleIn(dialog).filter((link) => (link.textContent ?? "").trim() !== "");
}

/** Links that lead to somebody. What leads to the same one from a picture is among them. */
function peopleIn(part: Element): readonly Element[] {
  return [...part.querySelectorAll("a[href]")].filter(
    (link) => link.closest(tabs) === null && keyOf(accountIn(link)) !== undefined,
  );
}

function keyOf(account: Account | undefined): string | undefined {
  return account?.accountId ?? account?.handle?.toLowerCase();
}

function readerOf(dialog: Element): (name: Element) => Reactor | undefined {
  const chosen = kindIn([...dialog.querySelectorAll(`${chosenTab} img`)]);
  return (link) => {
    const account = accountIn(link);
    if (account === undefined || keyOf(account) === undefined) return undefined;
    const kind = kindIn([...rowOf(link, dialog).querySelectorAll("img")]) ?? chosen;
    return { account: { ...account, name: account.name?.slice(0, longestName) }, kind };
  };
}

/** The largest part around a name that holds nobody else. */
function rowOf(link: Element, dialog: Element): Element {
  const own = keyOf(accountIn(link));
  let row = link;
  for (let step = 0; step < highestRow; step += 1) {
    const around = row.parentElement;
    if (around === null || around === dialog || around.querySelector(tabs) !== null) break;
    if (peopleIn(around).some((other) => keyOf(accountIn(other)) !== own)) break;
    row = around;
  }
  return row;
}

/** Of two pictures nobody knows which one is meant. */
function kindIn(pictures: readonly Element[]): ReactionKind | undefined {
  const kinds = new Set(
    pictures
      .map((picture) => kindOfPicture(picture.getAttribute("src")))
      .filter((kind) => kind !== undefined),
  );
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}
