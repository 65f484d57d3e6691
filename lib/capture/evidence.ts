/**
 * Keeps in this page what could not be read last, so that its shape can be shown when the user asks: see
 * shape-report.ts, which is loaded into the page only then. It is stored nowhere and told to nobody.
 */

export type Held =
  | { readonly of: "response"; readonly at: number; readonly text: string; readonly isUnread: boolean }
  | { readonly of: "article"; readonly at: number; readonly article: Node };

export interface Evidence {
  /** @param isUnread it could not be read, or not all of it; else it held nothing, which may be as it should. */
  keepResponse(text: string, at: number, isUnread: boolean): void;
  /** Responses hold posts: one that held nothing is no evidence. */
  noteFruit(): void;
  /** Of the screen, which keeps a copy: see article-copies.ts. */
  keepArticle(article: Held): void;
  /** `undefined` = everything could be read. */
  held(): Held | undefined;
}

/** Where scripts of ours in the same isolated world find it; no page can see into that world. */
export const evidenceName = "mentionaryEvidence";

/** What is longer is not kept: a page's memory is not ours. */
const mostChars = 4_000_000;

export function createEvidence(): Evidence {
  let response: Extract<Held, { of: "response" }> | undefined;
  let article: Held | undefined;
  return {
    keepResponse: (text, at, isUnread) => {
      const isMore = response?.isUnread !== true && text.length > (response?.text.length ?? 0);
      if ((isUnread || isMore) && text.length <= mostChars) response = { of: "response", at, text, isUnread };
    },
    noteFruit: () => {
      if (response?.isUnread === false) response = undefined;
    },
    keepArticle: (held) => {
      article = held;
    },
    held: () => (response?.isUnread ? response : (article ?? response)),
  };
}
