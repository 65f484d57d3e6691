/** Slots → rows, each accounted for. One odd item costs only itself. */

import type { Post } from "@/lib/model/post";
import type { DropReason, Dropped, Reading } from "@/lib/model/reading";
import type { Figures } from "@/lib/platforms/figures";

import { accountOf, isPage } from "./account";
import { readComment } from "./comment";
import { own, type Json } from "./fields";
import { postIdInFeedbackId } from "./ids";
import type { Setting, Thread } from "./setting";
import { repliesIn, type Slot } from "./slots";
import { readStory } from "./story";

/** Answers to answers to comments: the site shows three levels. */
const deepestThread = 6;
const mostRows = 5000;

export type Rows = Pick<Reading, "slots" | "posts" | "nested" | "dropped">;

/** Of comments that come without their post: what stands around them in the answer. */
function threadAround(around: Json | undefined): Thread {
  const owning = own(around, "owning_profile");
  return {
    postId: postIdInFeedbackId(own(around, "id")),
    owner: accountOf(owning),
    visibility: isPage(owning) ? undefined : "unknown",
  };
}

export function readSlots(slots: readonly Slot[], figures: Figures): Rows {
  const rows = createRows();
  for (const { holds, part, isSponsored, around } of slots) {
    if (holds === "story") readStoryInto(rows, part, { figures, isSponsored });
    else readCommentInto(rows, part, threadAround(around), { figures, depth: 0 });
  }
  return rows.all();
}

function readStoryInto(rows: Collector, part: Json, setting: Setting): void {
  const { posts, comments, thread } = readStory(part, setting);
  rows.add(posts);
  for (const comment of comments) {
    readCommentInto(rows, comment, thread, { figures: setting.figures, depth: 0 });
  }
}

function readCommentInto(
  rows: Collector,
  part: Json,
  thread: Thread,
  { figures, depth }: { readonly figures: Figures; readonly depth: number },
): void {
  if (rows.isFull()) return;
  const comment = readComment(part, thread, figures);
  rows.add(typeof comment === "string" ? comment : [comment]);
  if (depth >= deepestThread) return;
  const inside = typeof comment === "string" ? thread : { ...thread, parent: comment };
  for (const reply of repliesIn(part))
    readCommentInto(rows, reply.part, inside, { figures, depth: depth + 1 });
}

interface Collector {
  /** The rows of one slot, its own first; or why it gives none. */
  add(read: readonly Post[] | DropReason): void;
  isFull(): boolean;
  all(): Rows;
}

function createRows(): Collector {
  const posts: Post[] = [];
  const dropped: Partial<Record<DropReason, number>> = {};
  let slots = 0;
  let nested = 0;
  return {
    add: (read) => {
      slots += 1;
      if (typeof read === "string") dropped[read] = (dropped[read] ?? 0) + 1;
      else {
        posts.push(...read);
        nested += read.length - 1;
      }
    },
    isFull: () => slots >= mostRows,
    all: () => ({ slots, posts, nested, dropped: dropped satisfies Dropped }),
  };
}
