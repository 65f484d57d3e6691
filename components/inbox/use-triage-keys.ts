/** The keyboard: what a press does to the mention that is open, or to those that are selected. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { webAddress } from "@/components/format/web-address";

import type { Asking } from "./inbox-dialogs";
import { meantBy, type InboxActions, type InboxModel } from "./inbox-model";
import { placeOf, rowAt, rowCount } from "./pages";
import { actionOf, type TriageAction } from "./triage";

export interface TriageKeys {
  readonly model: InboxModel;
  readonly actions: InboxActions;
  readonly ask: (asking: Asking) => void;
  readonly areOn: boolean;
}

export function useTriageKeys(keys: TriageKeys): void {
  const latestRef = useRef(keys);
  // Before anybody can press a key on what is drawn.
  useLayoutEffect(() => {
    latestRef.current = keys;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { areOn, ...now } = latestRef.current;
      const action = actionOf(event);
      if (!areOn || action === undefined || event.defaultPrevented) return;
      if (act(action, now)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

type Now = Omit<TriageKeys, "areOn">;

/** Returns whether the press was ours. */
function act(action: TriageAction, { model, actions, ask }: Now): boolean {
  const isMeant = model.isAllSelected || meantBy(model).length > 0;
  switch (action) {
    case "next":
      return move(model, actions, 1);
    case "previous":
      return move(model, actions, -1);
    case "done":
    case "answered":
    case "moved":
    case "ignore":
      actions.apply(action);
      return true;
    case "snooze":
    case "tag":
      if (isMeant) ask(action);
      return true;
    case "note":
    case "mute":
      if (model.opened.state === "ready") ask(action);
      return true;
    case "reply":
      openPost(model);
      return true;
    case "select":
      toggle(model, actions);
      return true;
    case "undo":
      actions.undo();
      return true;
    case "search":
      document.querySelector<HTMLElement>("[data-testid=search-box]")?.focus();
      return true;
    case "keys":
      ask("keys");
      return true;
    case "leave":
      return leave(model, actions);
    default:
      return false;
  }
}

/** To the row above or below the open one; to the first one where none is open. */
function move({ pages, question }: InboxModel, actions: InboxActions, by: number): boolean {
  const place = question.open === undefined ? -1 : placeOf(pages, question.open);
  const next = Math.min(rowCount(pages) - 1, Math.max(0, place + (place < 0 ? 1 : by)));
  const mention = rowAt(pages, next);
  if (mention) actions.open(mention.key, "replace");
  return true;
}

function toggle({ question, selected }: InboxModel, actions: InboxActions): void {
  const { open: key } = question;
  if (key !== undefined) actions.select([key], !selected.has(key));
}

function leave({ selected, isAllSelected, question }: InboxModel, actions: InboxActions): boolean {
  if (selected.size > 0 || isAllSelected) actions.selectAll(false);
  else if (question.open !== undefined) actions.open(undefined);
  else return false;
  return true;
}

function openPost({ opened }: InboxModel): void {
  const url = opened.state === "ready" ? webAddress(opened.detail.mention.url) : undefined;
  if (url !== undefined) open(url, "_blank", "noreferrer");
}
