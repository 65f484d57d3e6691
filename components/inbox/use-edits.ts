/** Sends what the user decides, in parts where it is much, says what it came to, and takes it back again. */

import { useCallback, useRef, useState } from "preact/hooks";

import { useTell } from "@/components/dashboard/tell";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import type { Services } from "@/components/services";
import { at } from "@/lib/kit/read";
import type { KeyedChange } from "@/lib/model/mention-change";

/** The worker takes 5,000 at once; a smaller part shows sooner how far it is. */
const partSize = 1_000;
const mostUndos = 50;

export interface Edits {
  /** What is under way, when it takes several parts. */
  readonly work?: { readonly done: number; readonly total?: number | undefined } | undefined;
  /**
   * @param changes which they are may still have to be read; none = the user has been told why.
   * @param said makes the sentence out of how many mentions changed.
   */
  readonly send: (
    changes: readonly KeyedChange[] | Promise<readonly KeyedChange[]>,
    said: (changed: number) => string,
  ) => Promise<void>;
  /** Takes back what was decided last, also while it is still on its way. */
  readonly undo: () => void;
}

interface Undo {
  readonly changes: readonly KeyedChange[];
}

export function useEdits(sendMessage: Services["send"]): Edits {
  const tell = useTell();
  const { inbox } = useDashboardWords();
  const undosRef = useRef<Undo[]>([]);
  const underWayRef = useRef<Promise<unknown>>(Promise.resolve());
  const [work, setWork] = useState<Edits["work"]>();

  const sendParts = useCallback(
    async (changes: readonly KeyedChange[]) => {
      const undone: KeyedChange[] = [];
      let changed = 0;
      try {
        for (let begin = 0; begin < changes.length; begin += partSize) {
          if (changes.length > partSize) setWork({ done: begin, total: changes.length });
          const part = changes.slice(begin, begin + partSize);
          const answer = await sendMessage("mention.edit", { changes: part });
          // The last change is undone first.
          undone.unshift(...undoIn(answer));
          changed += changedIn(answer);
        }
        return { changed, undone, isWhole: true };
      } catch {
        // What was sent before is done, and can be taken back; the user is told that not all of it is.
        return { changed, undone, isWhole: false };
      } finally {
        setWork(undefined);
      }
    },
    [sendMessage],
  );

  const takeBack = useCallback(
    async (wanted?: Undo) => {
      const undo = wanted ?? undosRef.current.at(-1);
      if (!undo || !undosRef.current.includes(undo)) return tell({ text: inbox.nothingToUndo });
      undosRef.current = undosRef.current.filter((other) => other !== undo);
      const { isWhole } = await sendParts(undo.changes);
      return tell(isWhole ? { text: inbox.undone } : { text: inbox.notSaved, tone: "bad" });
    },
    [sendParts, tell, inbox],
  );

  const sendAndSay = useCallback(
    async (...[given, said]: Parameters<Edits["send"]>) => {
      const changes = await given;
      if (changes.length === 0) return;
      const { changed, undone, isWhole } = await sendParts(changes);
      const undo = { changes: undone };
      if (undone.length > 0) undosRef.current = [...undosRef.current, undo].slice(-mostUndos);
      if (!isWhole) tell({ text: inbox.notSaved, tone: "bad" });
      else if (changed === 0) tell({ text: inbox.nothingChanged });
      else tell({ text: said(changed), undo: () => void takeBack(undo) });
    },
    [sendParts, takeBack, tell, inbox],
  );

  const send = useCallback<Edits["send"]>(
    (changes, said) => {
      const sending = sendAndSay(changes, said);
      underWayRef.current = Promise.allSettled([underWayRef.current, sending]);
      return sending;
    },
    [sendAndSay],
  );

  const undoLast = useCallback(async () => {
    await underWayRef.current;
    await takeBack();
  }, [takeBack]);

  return { work, send, undo: () => void undoLast() };
}

function changedIn(answer: unknown): number {
  const changed = at(answer, "changed");
  return typeof changed === "number" ? changed : 0;
}

function undoIn(answer: unknown): readonly KeyedChange[] {
  const undo = at(answer, "undo");
  return isChanges(undo) ? undo : [];
}

/** It comes from our own worker, which made it by the contract. */
function isChanges(undo: unknown): undo is readonly KeyedChange[] {
  return Array.isArray(undo) && undo.every((one) => typeof at(one, "key") === "string");
}
