/**
 * Which element shows which post, as the script that reads the screen has found out, for the script that draws
 * the marks. Both live in the isolated world: no page sees this.
 */

import type { Post } from "@/lib/model/post";
import type { MarkSpot, PageReader } from "@/lib/platforms/page-reader";

/** Where the one script finds what the other left. */
export const shownName = "mentionaryShown";

export interface ShownPosts {
  /** Selects every element that may show a post. */
  readonly articles: string;
  /** `undefined` = not read yet, or no post. */
  idOf(article: Element): string | undefined;
  read(article: Element): Post | undefined;
  spotOf(article: Element): MarkSpot;
  /** Calls `listener` whenever an element was found to show a post, also again. One listener only. */
  onShown(listener: (article: Element, postId: string) => void): void;
}

/** The same reader, which tells what it sees on the way. @param language BCP 47, of the page. */
export function followShown(
  page: PageReader,
  language: () => string,
): { readonly page: PageReader; readonly posts: ShownPosts } {
  const ids = new WeakMap<Element, string>();
  let listener: ((article: Element, postId: string) => void) | undefined;
  const note = (article: Element, postId: string | undefined): void => {
    if (postId === undefined || postId === "") return;
    ids.set(article, postId);
    listener?.(article, postId);
  };
  const { glanceAt } = page;
  return {
    page: {
      ...page,
      ...(glanceAt && {
        glanceAt: (article) => {
          const glance = glanceAt(article);
          note(article, glance?.postId);
          return glance;
        },
      }),
      readArticle: (article, inLanguage) => {
        const reading = page.readArticle(article, inLanguage);
        note(article, reading?.posts[0]?.postId);
        return reading;
      },
    },
    posts: {
      articles: page.articles,
      idOf: (article) => ids.get(article),
      read: (article) => page.readArticle(article, language())?.posts[0],
      spotOf: (article) => page.markSpot?.(article) ?? { parent: article, kind: "corner" },
      onShown: (next) => {
        listener = next;
      },
    },
  };
}
