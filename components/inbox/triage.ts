/** What the user does with mentions: which key does what, and which change of the store it is. */

import type { MentionView } from "@/lib/model/figures";
import type { KeyedChange, MentionChange } from "@/lib/model/mention-change";

export const triageKeys = {
  j: "next",
  k: "previous",
  ArrowDown: "next",
  ArrowUp: "previous",
  e: "done",
  w: "answered",
  p: "moved",
  i: "ignore",
  r: "reply",
  m: "mute",
  s: "snooze",
  t: "tag",
  n: "note",
  x: "select",
  u: "undo",
  "/": "search",
  "?": "keys",
  Escape: "leave",
} as const;

export type TriageAction = (typeof triageKeys)[keyof typeof triageKeys];

/** What a press means; `undefined` while somebody types, or holds Ctrl, Alt or the command key. */
export function actionOf(event: KeyboardEvent): TriageAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  return isTriageKey(event.key) ? triageKeys[event.key] : undefined;
}

function isTriageKey(key: string): key is keyof typeof triageKeys {
  return Object.hasOwn(triageKeys, key);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, select, dialog") !== null
  );
}

/** Actions that are done at once, without asking for more. */
export type DirectAction =
  | "done"
  | "answered"
  | "ignore"
  | "reopen"
  | "moved"
  | "notAbout"
  | "unsnooze"
  | "about";

export const directChanges: Readonly<Record<DirectAction, MentionChange>> = {
  done: { status: "done" },
  answered: { status: "answered" },
  moved: { status: "moved" },
  ignore: { status: "ignored" },
  reopen: { status: "waiting" },
  notAbout: { isAbout: false },
  about: { isAbout: true },
  unsnooze: { snoozedUntil: 0 },
};

export function changesFor(keys: readonly string[], change: MentionChange): KeyedChange[] {
  return keys.map((key) => ({ key, change }));
}

/** Adds and takes away, mention by mention: each keeps the tags that nobody spoke of. */
export function tagChanges(
  mentions: readonly Pick<MentionView, "key" | "tags">[],
  added: readonly string[],
  removed: readonly string[],
): KeyedChange[] {
  const gone = new Set(removed.map(folded));
  return mentions.map(({ key, tags = [] }) => {
    const kept = tags.filter((tag) => !gone.has(folded(tag)));
    const known = new Set(kept.map(folded));
    const news = added.filter((tag) => !known.has(folded(tag)));
    return { key, change: { tags: [...kept, ...news].toSorted() } };
  });
}

function folded(tag: string): string {
  return tag.normalize("NFKC").toLowerCase();
}

const hourMs = 3_600_000;

export const snoozes = ["hours", "tomorrow", "week"] as const;
export type Snooze = (typeof snoozes)[number];

/** When a mention comes back: in three hours, or at nine in the morning of another day here. */
export function snoozeUntil(snooze: Snooze, now: number): number {
  if (snooze === "hours") return now + 3 * hourMs;
  const morning = new Date(now);
  morning.setDate(morning.getDate() + (snooze === "tomorrow" ? 1 : 7));
  morning.setHours(9, 0, 0, 0);
  return morning.getTime();
}
