/**
 * Which post the user points at: the browser's own menu offers to clip it while the pointer or the focus is on
 * one, and what the menu was opened on is what is clipped. Draws nothing, and reads a post only when asked.
 */

import type { PlaceInWindow } from "@/lib/model/pointed";
import type { Post } from "@/lib/model/post";

import { articleAround } from "./article-around";
import type { ShownPosts } from "./shown-posts";

export interface PointedOptions {
  readonly window: Window;
  readonly posts: Pick<ShownPosts, "articles" | "idOf" | "read">;
  /** Called when the pointer comes to a post, or leaves it; never twice with the same. */
  readonly tell: (isOnPost: boolean) => void;
}

/** Without an id: the post on which the menu was opened last. With one: where that post stands now. */
export type Pointed = (postId: string) => Post | PlaceInWindow | undefined;

/** Not at every post that a pointer crosses on its way. */
const restMs = 120;

export function followPointed({ window, posts, tell }: PointedOptions): Pointed {
  const { document } = window;
  const isKnown = (article: Element) => posts.idOf(article) !== undefined;
  const around = (target: EventTarget | null) => articleAround(target, posts.articles, isKnown);
  let resting: number | undefined;
  /** `undefined` = another page may have said something else since. */
  let told: boolean | undefined;
  let opened: { readonly article: Element; readonly postId: string | undefined } | undefined;

  function say(isOnPost: boolean): void {
    if (isOnPost === told || document.hidden) return;
    told = isOnPost;
    tell(isOnPost);
  }

  function point({ target }: Event): void {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => say(around(target) !== undefined), restMs);
  }

  function open({ target }: Event): void {
    const article = around(target);
    opened = article && { article, postId: posts.idOf(article) };
    window.clearTimeout(resting);
    say(article !== undefined);
  }

  const forget = () => {
    told = undefined;
  };
  const quiet = { capture: true, passive: true } as const;
  document.addEventListener("pointerover", point, quiet);
  document.addEventListener("focusin", point, quiet);
  document.addEventListener("contextmenu", open, quiet);
  document.addEventListener("visibilitychange", forget);
  window.addEventListener("blur", forget);

  return (postId) => {
    if (postId !== "") return placeOf(window, posts, postId);
    // A list that is scrolled puts other posts into the same elements.
    const isStill = opened?.article.isConnected === true && posts.idOf(opened.article) === opened.postId;
    return opened && isStill ? posts.read(opened.article) : undefined;
  };
}

function placeOf(window: Window, posts: PointedOptions["posts"], postId: string): PlaceInWindow | undefined {
  const articles = [...window.document.querySelectorAll(posts.articles)];
  const article = articles.find((one) => posts.idOf(one) === postId);
  if (!article) return undefined;
  const { x, y, width, height } = article.getBoundingClientRect();
  return { x, y, width, height, across: window.innerWidth, down: window.innerHeight };
}
