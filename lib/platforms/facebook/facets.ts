/**
 * Gathers what a story says of itself, wherever in its sections that stands: the wrappers change by year,
 * the names of the fields do not. Breadth first, so that what stands nearest wins; the parts that belong to
 * another post, to a picture or to a comment are not entered.
 */

import { asList } from "@/lib/kit/read";

import { asRecord, own, type Json } from "./fields";
import { postIdInFeedbackId, postIdInStoryId } from "./ids";
import { isComment, isCommentStub } from "./kinds";
import { entered, roles, type ListRole, type Single } from "./roles";

const mostVisited = 30_000;

export interface Facets {
  readonly first: (name: Single) => unknown;
  /** Texts of the story, and of nothing else that has one. */
  readonly messages: readonly unknown[];
  readonly actors: readonly unknown[];
  readonly addresses: readonly unknown[];
  /** Where it was put: a group, a Page, an event. */
  readonly targets: readonly unknown[];
  readonly attachments: readonly unknown[];
  readonly commentTotals: readonly unknown[];
  readonly topReactions: readonly unknown[];
  /** The post it passes on, in parts. */
  readonly attached: readonly Json[];
  readonly comments: readonly Json[];
}

interface Lists {
  readonly messages: unknown[];
  readonly actors: unknown[];
  readonly addresses: unknown[];
  readonly targets: unknown[];
  readonly attachments: unknown[];
  readonly commentTotals: unknown[];
  readonly topReactions: unknown[];
  readonly attached: Json[];
  readonly comments: Json[];
}

/** @param roots the parts of one story, best first. */
export function facetsOf(roots: readonly Json[]): Facets {
  const found = new Map<string, unknown>();
  const gathered: Lists = {
    messages: [],
    actors: [],
    addresses: [],
    targets: [],
    attachments: [],
    commentTotals: [],
    topReactions: [],
    attached: [],
    comments: [],
  };
  const ids = new Set(roots.flatMap(idsOf));
  const open: Json[] = [...roots];
  const storyRoots = new Set(roots);
  for (let place = 0; place < open.length && place < mostVisited; place += 1) {
    const part = open[place];
    if (part === undefined) break;
    const isStory = storyRoots.has(part);
    for (const name of Object.keys(part)) {
      const value = part[name];
      const role = roles.get(name);
      if (role === "single" && !found.has(name) && value !== null) found.set(name, value);
      else if (role !== undefined && role !== "single" && role !== "closed" && value !== null)
        gather(gathered, role, value, isStory);
      if (typeof value !== "object" || value === null) continue;
      if (role !== undefined && !entered.has(role)) continue;
      if (name.startsWith("__module")) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        const record = asRecord(child);
        if (record === undefined || open.length >= mostVisited) continue;
        if (isComment(record) || (name === "node" && isCommentStub(record))) gathered.comments.push(record);
        else if (name !== "story") open.push(record);
        else if (!isOfAnother(record, ids)) {
          storyRoots.add(record);
          open.push(record);
        }
      }
    }
  }
  return { ...gathered, first: (name) => found.get(name) ?? undefined };
}

/** A story says nothing more often than a few times. */
const mostOfAKind = 50;

/** Puts a part where it belongs. */
function gather(gathered: Lists, role: ListRole, value: unknown, isStory: boolean): void {
  const list: unknown[] = gathered[role];
  for (const item of itemsOf(gathered, role, value, isStory)) if (list.length < mostOfAKind) list.push(item);
}

/** Texts and addresses count of the story only, not of all that has one. */
function itemsOf({ addresses }: Lists, role: ListRole, value: unknown, isStory: boolean): readonly unknown[] {
  if (role === "messages") return isStory && typeof own(value, "text") === "string" ? [value] : [];
  if (role === "addresses") return isStory && !addresses.includes(value) ? [value] : [];
  if (role === "actors") return asList(value).slice(0, 20);
  if (role === "commentTotals") return [own(value, "total_count")].filter((total) => total !== undefined);
  if (role === "attached") return [asRecord(value)].flatMap((record) => (record ? [innermost(record)] : []));
  return [value];
}

/** A section for the attached story holds a story that holds the attached story. */
function innermost(part: Json): Json {
  let current = part;
  for (let step = 0; step < 4; step += 1) {
    const inner = asRecord(own(own(current, "story"), "attached_story"));
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}

/** The ids that say that a part belongs to this story. */
function idsOf(part: Json): string[] {
  return [
    own(part, "id"),
    own(part, "post_id"),
    postIdInStoryId(own(part, "id")),
    postIdInFeedbackId(own(own(part, "feedback"), "id")),
  ].filter((id) => typeof id === "string");
}

/** A story inside a story that says of itself that it is another one. */
function isOfAnother(part: Json, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false;
  const postId = own(part, "post_id");
  const id = own(part, "id");
  if (typeof id === "string" && ids.has(id)) return false;
  if (typeof postId === "string") return !ids.has(postId);
  const number = postIdInStoryId(id);
  return number !== undefined && !ids.has(number);
}
