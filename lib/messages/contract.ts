/**
 * Every message that crosses from one context to another: "noun.verb" → argument → answer.
 * Commands only. Views read the store directly and never ask the worker for data.
 */

import type { Batch, Receipt } from "@/lib/model/batch";
import type { MentionStatus } from "@/lib/model/figures";
import type { Subject } from "@/lib/model/subject";

export interface Messages {
  /** content script → worker. Answers when every row is durable. */
  "batch.deliver": { argument: Batch; answer: Receipt };
  /** content script → worker. Whether any of these native ids is a kept mention or conversation. */
  "conversation.isKept": {
    argument: { platform: string; ids: readonly string[] };
    answer: { isKept: boolean };
  };
  /** view → worker. Makes or replaces a subject; the capture plan follows. */
  "subject.save": { argument: Subject; answer: { id: string } };
  "subject.remove": { argument: { id: string }; answer: { removed: boolean } };
  /** view → worker. Registers or removes the content scripts of the sites, as their permissions now stand. */
  "sites.follow": { argument: Record<string, never>; answer: { on: readonly string[] } };
  /** view → worker. The user's switch: permission is kept, nothing is read. */
  "capture.set": { argument: { isOn: boolean }; answer: { isOn: boolean } };
  "mention.settle": {
    argument: { keys: readonly string[]; status: MentionStatus };
    answer: { changed: number };
  };
  /** popup → worker. The badge counts what is new since the popup was last open. */
  "news.seen": { argument: Record<string, never>; answer: { at: number } };
}

export type MessageName = keyof Messages;
export type Argument<Name extends MessageName> = Messages[Name]["argument"];
export type Answer<Name extends MessageName> = Messages[Name]["answer"];

/** What a content script may send. Everything else is served to the extension's own pages only. */
export const fromContentScripts: ReadonlySet<MessageName> = new Set<MessageName>([
  "batch.deliver",
  "conversation.isKept",
]);

/** What a page has yielded since it was opened. */
export interface PageStatus {
  readonly siteId: string;
  /** Posts read on this page. */
  readonly checked: number;
  /** Mentions found, new or known. */
  readonly mentions: number;
  /** Waiting to be stored. */
  readonly pending: number;
  readonly givenUp: number;
  readonly isOn: boolean;
  /** Whether the page's half shook hands: without it, only what is on the screen is read. */
  readonly hasTap: boolean;
}
