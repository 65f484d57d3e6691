/**
 * Reads what a page handed over, which is as trustworthy as the page. An item that is not what it should
 * be is refused with a reason and costs only itself; what is no batch at all is an error.
 */

import * as v from "valibot";

import { AppError } from "@/lib/model/app-error";
import type { Batch, CapturedPost, CapturedShare, Exposed, Tally } from "@/lib/model/batch";

import { captured, capturedShare, envelope, exposed as exposedPosts, tally } from "./batch-schema";
import { Refusals } from "./refusals";

export interface ParsedBatch {
  readonly batch: Batch;
  /** How many items were refused, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}

const most = { posts: 1_000, shares: 5_000, tallies: 1_000, exposed: 100 } as const;

export function parseBatch(argument: unknown): ParsedBatch {
  const outer = v.safeParse(envelope, argument);
  if (!outer.success) throw malformed(outer.issues[0]);
  const { posts, shares, tallies, exposed = [], ...head } = outer.output;
  const refused = new Refusals();
  const batch: Batch = {
    ...head,
    posts: keepParsed(captured, posts, most.posts, refused).filter((post) =>
      isOf(head.platform, post, refused),
    ),
    shares: keepParsed(capturedShare, shares, most.shares, refused),
    tallies: keepParsed(tally, tallies, most.tallies, refused),
    exposed: keepParsed(exposedPosts, exposed, most.exposed, refused),
  };
  return { batch, refused: refused.toRecord() };
}

function isOf(platform: string, { post }: CapturedPost, refused: Refusals): boolean {
  if (post.platform === platform) return true;
  refused.add("other-platform");
  return false;
}

function keepParsed<Item extends CapturedPost | CapturedShare | Tally | Exposed>(
  schema: v.GenericSchema<unknown, Item>,
  items: readonly unknown[],
  limit: number,
  refused: Refusals,
): Item[] {
  refused.add("too-many", Math.max(0, items.length - limit));
  return items.slice(0, limit).flatMap((item) => {
    const result = v.safeParse(schema, item);
    if (result.success) return [result.output];
    refused.add(reasonOf(result.issues[0]));
    return [];
  });
}

/** Which field was wrong, never what it said: reasons are shown and copied into reports. */
function reasonOf(issue: v.BaseIssue<unknown>): string {
  const field = (v.getDotPath(issue) ?? "item").replaceAll(/\.\d+/g, "");
  return `malformed ${field}`.slice(0, 80);
}

function malformed(issue: v.BaseIssue<unknown>): AppError {
  return new AppError("message-malformed", `Not a batch: ${v.getDotPath(issue) ?? "the whole"} is wrong.`);
}
