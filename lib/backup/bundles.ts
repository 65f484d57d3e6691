/**
 * Posts as they come from a file, each with its mentions and counts, put together some hundred at a time. What
 * no version of ours writes is refused: a mention without its post, a post that comes twice.
 */

import type { ObservationRow } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";

import type { FileMention } from "./file-row";
import { damaged } from "./format";
import type { BackupRow } from "./read-backup";

export interface BundledPost {
  readonly post: PostRow;
  readonly mentions: readonly FileMention[];
  readonly points: ObservationRow["points"];
}

/** Numbered from 1, in the order of the keys of their posts. */
export interface BundleRow {
  readonly no: number;
  readonly posts: readonly BundledPost[];
}

/** The tables whose rows stand in bundles. */
export interface Bundled {
  readonly posts: PostRow;
  readonly mentions: FileMention;
  readonly observations: ObservationRow;
}

export type RowInBundle = Extract<BackupRow, { readonly table: keyof Bundled }>;

const mostPosts = 1_000;
const mostBytes = 2 << 20;

interface Growing {
  readonly post: PostRow;
  readonly mentions: FileMention[];
  points: ObservationRow["points"] | undefined;
}

export class Bundler {
  /** All posts that were added. */
  posts = 0;
  #no = 1;
  #growing: Growing[] = [];
  #bytes = 0;
  #last = "";

  /** @returns a bundle that is complete, where the row did not go into it any more. */
  add(row: RowInBundle): BundleRow | undefined {
    const isFull = this.#growing.length >= mostPosts || this.#bytes >= mostBytes;
    const full = row.table === "posts" && isFull ? this.take() : undefined;
    this.#bytes += row.bytes;
    if (row.table === "posts") this.#addPost(row.row);
    else if (row.table === "mentions") this.#addMention(row.row);
    else this.#addPoints(row.row);
    return full;
  }

  /** What is left; `undefined` where nothing is. */
  take(): BundleRow | undefined {
    if (this.#growing.length === 0) return undefined;
    const posts = this.#growing.map(({ points = [], ...rest }) => ({ ...rest, points }));
    this.#growing = [];
    this.#bytes = 0;
    return { no: this.#no++, posts };
  }

  #addPost(post: PostRow): void {
    if (post.key <= this.#last) throw contradiction();
    this.#last = post.key;
    this.posts += 1;
    this.#growing.push({ post, mentions: [], points: undefined });
  }

  #addMention(mention: FileMention): void {
    const { mentions } = this.#of(mention.postKey);
    if (mentions.some(({ key }) => key === mention.key)) throw contradiction();
    mentions.push(mention);
  }

  #addPoints({ postKey, points }: ObservationRow): void {
    const of = this.#of(postKey);
    if (of.points) throw contradiction();
    of.points = points;
  }

  #of(key: string): Growing {
    const last = this.#growing.at(-1);
    if (last?.post.key !== key) throw contradiction();
    return last;
  }
}

function contradiction() {
  return damaged("its rows contradict each other");
}
