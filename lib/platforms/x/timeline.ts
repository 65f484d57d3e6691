/**
 * The items of a timeline's instructions, by shape: whatever an instruction is called, it holds `entries`,
 * one `entry`, or `moduleItems`. Cursors, prompts and trends between the posts are no items.
 */

import { asList, asText, at } from "@/lib/kit/read";

import { own } from "./fields";

const mostItems = 10_000;

export interface Item {
  readonly holds: "post" | "person";
  /** The item's content: what it is, and the `…_results` it holds. */
  readonly content: unknown;
  readonly isSponsored: boolean;
  /** A person in a module beside posts is a suggestion ("Who to follow"), not one of a list. */
  readonly isInModule: boolean;
}

/** Entries that were cut out of a list. Where they stood it begins with a 0: who finds it takes them. */
export interface Apart {
  entries: readonly unknown[];
}

/** All items, in the order in which they stand. */
export function itemsOf(instructions: readonly unknown[], apart: Apart): readonly Item[] {
  const items: Item[] = [];
  for (const instruction of instructions.slice(0, mostItems)) {
    const entries = [own(instruction, "entry"), ...entriesOf(instruction, apart)];
    for (const entry of entries) addEntry(items, entry);
    for (const item of asList(own(instruction, "moduleItems")).slice(0, mostItems))
      addModuleItem(items, item);
    if (items.length >= mostItems) break;
  }
  return items.slice(0, mostItems);
}

function entriesOf(instruction: unknown, apart: Apart): readonly unknown[] {
  const entries = asList(own(instruction, "entries")).slice(0, mostItems);
  if (entries[0] !== 0) return entries;
  const taken = apart.entries;
  apart.entries = [];
  return [...taken, ...entries];
}

/** Whether `value` is an entry that stands by itself, as in a piece cut out of a response. */
export function isEntry(value: unknown): boolean {
  return typeof own(value, "entryId") === "string" && own(value, "content") !== undefined;
}

function addEntry(items: Item[], entry: unknown): void {
  addItem(items, entry, at(entry, "content", "itemContent"), false);
  for (const item of asList(at(entry, "content", "items")).slice(0, mostItems)) addModuleItem(items, item);
}

function addModuleItem(items: Item[], item: unknown): void {
  addItem(items, item, at(item, "item", "itemContent"), true);
}

function addItem(items: Item[], entry: unknown, content: unknown, isInModule: boolean): void {
  const holds = heldBy(content);
  if (holds) items.push({ holds, content, isSponsored: isPromoted(entry, content), isInModule });
}

function heldBy(content: unknown): Item["holds"] | undefined {
  const type = own(content, "itemType") ?? own(content, "__typename");
  if (type === "TimelineTweet" || type === "TimelineTombstone" || has(content, "tweet_results"))
    return "post";
  return type === "TimelineUser" || has(content, "user_results") ? "person" : undefined;
}

function has(content: unknown, name: string): boolean {
  return typeof content === "object" && content !== null && Object.hasOwn(content, name);
}

function isPromoted(entry: unknown, content: unknown): boolean {
  return (
    own(content, "promotedMetadata") !== undefined ||
    (asText(own(entry, "entryId"))?.startsWith("promoted-") ?? false)
  );
}
