/** What the inbox shows, and what can be done in it. The view draws this and computes nothing. */

import type { Address } from "@/components/dashboard/dashboard-view";
import type { MentionView } from "@/lib/model/figures";
import type { MentionChange } from "@/lib/model/mention-change";
import type { SavedView } from "@/lib/model/saved-view";
import type { SubjectKind } from "@/lib/model/subject";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import type { InboxQuestion } from "./inbox-address";
import { placeOf, rowAt, type ListPages } from "./pages";
import type { DirectAction, Snooze } from "./triage";

export interface SubjectName {
  readonly id: string;
  readonly name: string;
  readonly kind: SubjectKind;
}

/** The mention that is read: `gone` = the link names one that is not here. */
export type Opened =
  | { readonly state: "none" }
  | { readonly state: "loading" }
  | { readonly state: "gone" }
  | { readonly state: "ready"; readonly detail: MentionDetail };

export interface InboxModel {
  readonly address: Address;
  readonly question: InboxQuestion;
  readonly subjects: readonly SubjectName[];
  /** Ids and names of the sites that are known. */
  readonly platforms: readonly { readonly id: string; readonly label: string }[];
  readonly saved: readonly SavedView[];
  readonly state: "loading" | "ready" | "failed";
  readonly pages: ListPages;
  readonly opened: Opened;
  readonly selected: ReadonlySet<string>;
  /** All of the list is chosen, also what is not loaded. */
  readonly isAllSelected: boolean;
  /** Epoch ms: ages are counted from here. */
  readonly now: number;
  /** Something long is under way, such as a change of thousands: what, and how far. */
  readonly work?: { readonly done: number; readonly total?: number | undefined } | undefined;
  /** Inside a narrow window of its own, beside a page. */
  readonly isPanel: boolean;
}

/** What one author, word or place is muted as. */
export type Mute =
  | { readonly kind: "author" }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "place" };

export interface InboxActions {
  readonly go: (address: Address, how?: "push" | "replace") => void;
  readonly show: (first: number, last: number) => void;
  readonly open: (key: string | undefined, how?: "push" | "replace") => void;
  readonly select: (keys: readonly string[], isSelected: boolean) => void;
  readonly selectAll: (isSelected: boolean) => void;
  /** To what is selected, or else to the mention that is open. */
  readonly apply: (action: DirectAction) => void;
  readonly snooze: (snooze: Snooze) => void;
  readonly tag: (added: readonly string[], removed: readonly string[]) => void;
  /** To the mention that is open. */
  readonly change: (change: MentionChange) => void;
  readonly mute: (mute: Mute) => void;
  /** Of the clip that is open, for good. */
  readonly removePicture: () => void;
  readonly undo: () => void;
  readonly saveView: (name: string) => void;
  readonly removeView: (id: string) => void;
  readonly exportList: () => void;
}

export type Meant = Pick<InboxModel, "pages" | "selected" | "opened" | "question">;

/** The mentions that an action means: what is selected, or else the one that is open. */
export function meantBy(model: Meant): readonly MentionView[] {
  const { pages, selected, opened, question } = model;
  if (selected.size > 0) return [...pages.rows.values()].flat().filter(({ key }) => selected.has(key));
  if (opened.state === "ready") return [opened.detail.mention];
  // Whoever is quick decides before the pane has read it: the row says enough.
  const row = question.open === undefined ? undefined : rowAt(pages, placeOf(pages, question.open));
  return row ? [row] : [];
}
