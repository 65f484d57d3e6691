/**
 * Every message that crosses from one context to another: "noun.verb" → argument → answer.
 * Commands only. Views read the store directly and never ask the worker for data.
 */

import type { AddressDecision, AddressList } from "@/lib/model/address-list";
import type { Batch, Receipt } from "@/lib/model/batch";
import type { ClientDraft } from "@/lib/model/client";
import type { ClientSheet } from "@/lib/model/client-sheet";
import type { ClipAnswer, ClipOffer, ClipPicture, ClipRequest } from "@/lib/model/clip-draft";
import type { ColumnSetDraft } from "@/lib/model/column-set";
import type { ExportChoice } from "@/lib/model/export-choice";
import type { KeyedChange } from "@/lib/model/mention-change";
import type { PageEdit, PageMark } from "@/lib/model/page-mark";
import type { ReactionSighting } from "@/lib/model/reaction";
import type { Round } from "@/lib/model/round";
import type { RuleEdit } from "@/lib/model/rule-edit";
import type { SavedViewDraft } from "@/lib/model/saved-view";
import type { Subject } from "@/lib/model/subject";

export interface Messages {
  /** content script → worker. Its page has come up: whatever reads it may come. */
  "page.up": { argument: Record<string, never>; answer: Record<string, never> };
  /** content script → worker. Answers when every row is durable. */
  "batch.deliver": { argument: Batch; answer: Receipt };
  /** content script → worker. Whether any of these native ids is a kept mention or conversation. */
  "conversation.isKept": {
    argument: { platform: string; ids: readonly string[] };
    answer: { isKept: boolean };
  };
  /**
   * content script → worker. Who stands in a list of reactions that the user opened; first with nobody in it,
   * because only the worker knows whether it is wanted. Answers when what was told is durable.
   */
  "reactions.tell": { argument: ReactionSighting; answer: { isWanted: boolean } };
  /** content script → worker. Which of these native ids of its own site are mentions, and how they stand. */
  "marks.of": {
    argument: { platform: string; ids: readonly string[] };
    answer: { marks: readonly PageMark[] };
  };
  /** content script → worker. One step of the user's on a mention of its own site; `undo` takes it back. */
  "marks.edit": {
    argument: { key: string; edit: PageEdit };
    answer: { undo: PageEdit | null };
  };
  /** content script → worker. A mention of its own site for the clipboard, without what the user wrote about it. */
  "marks.row": { argument: { key: string }; answer: { html: string; text: string } };
  /** content script → worker. Opens the author of a mention of its own site in the dashboard. */
  "marks.person": { argument: { key: string }; answer: { opened: boolean } };
  /** view → worker. Makes or replaces a subject; the capture plan follows. */
  "subject.save": { argument: Subject; answer: { id: string } };
  "subject.remove": { argument: { id: string }; answer: { removed: boolean } };
  /** view → worker. Makes a client, renames it, or moves it to another time zone; then everything is counted anew. */
  "client.save": { argument: ClientDraft; answer: { id: string } };
  /** view → worker. Ends the search for its brands and takes it out of every list; `client.restore` takes that back. */
  "client.archive": { argument: { id: string }; answer: { archived: boolean } };
  "client.restore": { argument: { id: string }; answer: { restored: boolean } };
  /** view → worker. Registers or removes the content scripts of the sites, as their permissions now stand. */
  "sites.follow": { argument: Record<string, never>; answer: { on: readonly string[] } };
  /** view → worker. The user's switch: permission is kept, nothing is read. */
  "capture.set": { argument: { isOn: boolean }; answer: { isOn: boolean } };
  /** view → worker. What the user decides about mentions; sending `undo` as the next changes takes it back. */
  "mention.edit": {
    argument: { changes: readonly KeyedChange[] };
    answer: { changed: number; undo: readonly KeyedChange[] };
  };
  /** view → worker. All of the user's changes to the rules of reading; everything stored is read anew. */
  "rules.save": { argument: { edits: readonly RuleEdit[] }; answer: Record<string, never> };
  /** view → worker. Gives a list a name, or changes one that has one. */
  "view.save": { argument: SavedViewDraft; answer: { id: string } };
  /** view → worker. Keeps what the user chose for the one-page report of a client. */
  "sheet.save": { argument: ClientSheet; answer: { clientId: string } };
  "view.remove": { argument: { id: string }; answer: { removed: boolean } };
  /** view → worker. Makes or replaces a column set of the user's own; saving a removed one brings it back. */
  "columns.save": { argument: ColumnSetDraft; answer: { id: string } };
  "columns.remove": { argument: { id: string }; answer: { removed: boolean } };
  /** view → worker. How a client's list was exported: the next export begins with it. */
  "export.choose": { argument: ExportChoice; answer: { clientId: string } };
  /** view → worker. Mentions whose file is complete, in pieces (see lib/kit/mark-set.ts). */
  "export.note": {
    argument: { clientId: string; setId: string; marks: string };
    answer: Record<string, never>;
  };
  /** view → worker. The next export under this column set finds everything new. */
  "export.forget": { argument: { clientId: string; setId: string }; answer: Record<string, never> };
  /** view → worker. Makes or replaces a place of the user's rounds. */
  "round.save": { argument: Round; answer: { id: string } };
  "round.remove": { argument: { id: string }; answer: { removed: boolean } };
  /** view → worker. Makes or replaces a list of addresses; saving a removed one brings it back. */
  "addresses.save": { argument: AddressList; answer: { id: string } };
  "addresses.remove": { argument: { id: string }; answer: Record<string, never> };
  /** view → worker. What the user says about one of them; `null` takes it back. */
  "addresses.decide": {
    argument: { id: string; url: string; decided: AddressDecision | null };
    answer: Record<string, never>;
  };
  /** content script → worker. The pointer came to a post or left it: the browser's menu offers what is there. */
  "menu.post": { argument: { isOnPost: boolean }; answer: Record<string, never> };
  /** popup → worker. Reads the page of the active tab; `isBeside` = the panel is being opened for it. */
  "clip.begin": { argument: { isBeside: boolean }; answer: { begun: boolean } };
  /** clip panel → worker. The page that was read, and what is known of it. */
  "clip.offer": { argument: { id: string }; answer: ClipOffer };
  /** clip panel → worker. It is being filled in: what keeping it needs is made ready, so that Enter waits for less. */
  "clip.prepare": { argument: Record<string, never>; answer: Record<string, never> };
  /** clip panel → worker. Answers when it is durable. */
  "clip.keep": { argument: ClipRequest; answer: ClipAnswer };
  /** clip panel → worker. Pictures what waits there as it stands on the screen, or says why that cannot be. */
  "clip.picture": {
    argument: { id: string };
    answer: { readonly picture: ClipPicture } | { readonly problem: PictureProblem };
  };
  /** clip panel → worker. It was kept, or thrown away: nothing waits any more. */
  "clip.end": { argument: { id: string }; answer: Record<string, never> };
  /** view → worker. Takes the picture of a clip away, for good. */
  "picture.remove": { argument: { key: string }; answer: { removed: boolean } };
  /** popup → worker. The badge counts what is new since the popup was last open. */
  "news.seen": { argument: Record<string, never>; answer: { at: number } };
  /** view → worker. Begins long work (see lib/store/job-row.ts); answers when it is noted, not when it is done. */
  "job.start": { argument: { kind: JobName; argument: unknown }; answer: { id: string } };
  "job.cancel": { argument: { id: string }; answer: { cancelled: boolean } };
  /** view → worker. Days after which a class is forgotten; absent = never. */
  "retention.set": {
    argument: {
      readonly mentions?: number | undefined;
      readonly people?: number | undefined;
      readonly observations?: number | undefined;
    };
    answer: Record<string, never>;
  };
  /** view → worker. The weekly backup to the downloads folder. */
  "backup.set": { argument: { isOn: boolean }; answer: { isOn: boolean } };
  /** page without a window → worker. The backup it was opened for. */
  "backup.made": {
    argument: { readonly url: string; readonly size: number } | { readonly error: string };
    answer: Record<string, never>;
  };
  /** view → worker. Whether the browser promised to keep the store. */
  "storage.persisted": { argument: { isPersisted: boolean }; answer: Record<string, never> };
}

/**
 * `refused`: the browser lets us picture a tab only after a click or key of the user's in it. `moved`: the tab
 * shows something else now, or is not in front. `unseen`: the post is scrolled out of view.
 */
export type PictureProblem = "refused" | "moved" | "unseen";

/** Jobs that a view may begin. */
export type JobName = "restore" | "retention" | "erase" | "check" | "rerun" | "forget";

export type MessageName = keyof Messages;
export type Argument<Name extends MessageName> = Messages[Name]["argument"];
export type Answer<Name extends MessageName> = Messages[Name]["answer"];

/** What a content script may send. Everything else is served to the extension's own pages only. */
export const fromContentScripts: ReadonlySet<MessageName> = new Set<MessageName>([
  "page.up",
  "batch.deliver",
  "conversation.isKept",
  "reactions.tell",
  "marks.of",
  "marks.edit",
  "marks.row",
  "marks.person",
  "menu.post",
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
