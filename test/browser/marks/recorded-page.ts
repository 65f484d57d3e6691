/** A page in a frame, with its own styles and without its scripts or the network, and the marks on it. */

import { userEvent } from "vitest/browser";

import { createBoard, type Board } from "@/lib/marks/board";
import type { Deeds } from "@/lib/marks/deeds";
import { followShown, type ShownPosts } from "@/lib/marks/shown-posts";
import { en } from "@/lib/marks/words/en";
import type { MarkState, PageEdit, PageMark } from "@/lib/model/page-mark";
import type { PageReader } from "@/lib/platforms/page-reader";

export interface Marked {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly board: Board;
  readonly posts: ShownPosts;
  /** Elements that show a post, in the order of the page. */
  readonly articles: readonly Element[];
  readonly edits: readonly (readonly [string, PageEdit])[];
  readonly clipped: readonly string[];
  readonly asked: readonly (readonly string[])[];
  /** How posts stand from now on. */
  tell(stateOf: (place: number) => MarkState | undefined): void;
  /** What the script that reads the screen does with whatever stands there. */
  readAll(): void;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const frames: HTMLIFrameElement[] = [];

export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/**
 * The pointer stays where the last test of any file left it. Over a post of the next page it would reveal the mark
 * of a post that is not kept: it rests in the margin around the frame.
 */
async function parkPointer(): Promise<void> {
  await userEvent.hover(document.documentElement, { position: { x: 2, y: 2 } });
}

export async function openPage(
  html: string,
  reader: PageReader,
  stateOf: (place: number) => MarkState | undefined,
): Promise<Marked> {
  const frame = document.createElement("iframe");
  frame.width = "1200";
  frame.height = "900";
  frame.srcdoc = `<!doctype html><meta http-equiv="content-security-policy" content="${policy}">${html.replace(/^\s*<!doctype[^>]*>/i, "")}`;
  frames.push(frame);
  const isLoaded = new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
  });
  document.body.replaceChildren(frame);
  await parkPointer();
  await isLoaded;
  const { contentDocument: inner, contentWindow: window } = frame;
  if (!inner || !isWhole(window)) throw new Error("no document");
  const { page, posts } = followShown(reader, () => inner.documentElement.lang);
  const order = new Map<string, number>();
  const [edits, clipped, asked]: [[string, PageEdit][], string[], string[][]] = [[], [], []];
  let standing = stateOf;
  const deeds: Deeds = {
    edit: async (key, edit) => {
      edits.push([key, edit]);
      return { name: "clip", value: false };
    },
    copy: async () => undefined,
    openPerson: async () => undefined,
    clipNew: async (_article, subjectId) => {
      clipped.push(subjectId);
      return `${subjectId}|x:1`;
    },
  };
  const ask = async (ids: readonly string[]): Promise<PageMark[]> => {
    asked.push([...ids]);
    return ids.flatMap((postId) => {
      const state = standing(order.get(postId) ?? 0);
      return state ? [{ postId, key: `acme|x:${postId}`, subjectId: "acme", state }] : [];
    });
  };
  const board = createBoard({
    window,
    posts,
    ask,
    deeds,
    subjects: async () => [
      { id: "acme", name: "Acme Kettles" },
      { id: "globex", name: "Globex" },
    ],
    words: en,
    mode: "open",
  });
  const readAll = () => {
    for (const article of inner.querySelectorAll(reader.articles)) {
      const postId = page.readArticle(article, inner.documentElement.lang)?.posts[0]?.postId;
      if (postId !== undefined && !order.has(postId)) order.set(postId, order.size);
    }
  };
  readAll();
  const articles = [...inner.querySelectorAll(reader.articles)].filter(
    (article) => posts.idOf(article) !== undefined,
  );
  const tell: Marked["tell"] = (next) => {
    standing = next;
    board.refresh();
  };
  return { document: inner, window, board, posts, articles, edits, clipped, asked, tell, readAll };
}

/** Where every element of the page itself stands, to a hundredth of a pixel. */
export function layoutOf(page: Document): readonly string[] {
  return Array.from(page.querySelectorAll("*"))
    .filter(({ localName }) => localName !== "mentionary-mark")
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[left, top, width, height].map((edge) => edge.toFixed(2)).join(" ")}`;
    });
}

export function marksIn(page: ParentNode): readonly HTMLButtonElement[] {
  return Array.from(page.querySelectorAll("mentionary-mark")).flatMap(
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLButtonElement>("button.mark") ?? [],
  );
}

function isWhole(window: Window | null): window is Window & typeof globalThis {
  return window !== null && "document" in window;
}
