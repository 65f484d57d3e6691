/** Which of the drawn mentions comes next, and what a label, a skip or taking one back does. */

import { useRef, useState } from "preact/hooks";

import { useTell } from "@/components/dashboard/tell";
import { useAccuracyWords } from "@/components/i18n/dashboard/use-accuracy-words";
import type { Services } from "@/components/services";
import type { SentimentLabel } from "@/lib/model/classification";
import type { DrawnMention } from "@/lib/store/queries/accuracy";

export interface Labels {
  /** Absent = none is left. */
  readonly current: DrawnMention | undefined;
  readonly done: number;
  readonly skipped: number;
  readonly canTakeBack: boolean;
  readonly label: (label: SentimentLabel) => void;
  readonly skip: () => void;
  readonly takeBack: () => void;
  readonly showSkipped: () => void;
}

interface Step {
  readonly key: string;
  readonly isSkip: boolean;
}

export function useLabels(drawn: readonly DrawnMention[], send: Services["send"]): Labels {
  const accuracy = useAccuracyWords();
  const tell = useTell();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  // Taken back, though the store may still say otherwise for a moment: shown at once.
  const [reopened, setReopened] = useState<readonly string[]>([]);
  const sendingRef = useRef<Promise<void>>(Promise.resolve());
  const past = new Set(steps.map(({ key }) => key));
  const isLeft = ({ mention: { key }, actual }: DrawnMention) =>
    !past.has(key) && (actual === undefined || reopened.includes(key));
  const current =
    drawn.find((one) => one.mention.key === reopened.at(-1) && isLeft(one)) ?? drawn.find(isLeft);

  // One after the other: what is taken back must not overtake its label.
  const save = (key: string, sentiment: SentimentLabel | null, onFailed: () => void) => {
    const before = sendingRef.current;
    const sendAfter = async () => {
      await before;
      try {
        await send("mention.edit", { changes: [{ key, change: { sentiment } }] });
      } catch {
        // The mention comes again, and the user is told why.
        onFailed();
        tell({ text: accuracy.notSaved, tone: "bad" });
      }
    };
    sendingRef.current = sendAfter();
  };
  const without = (key: string) => (before: readonly Step[]) => before.filter((step) => step.key !== key);
  const pass = (isSkip: boolean) => {
    if (!current) return undefined;
    const { key } = current.mention;
    // Pressed twice before the next one is shown, it is still meant for this one.
    setSteps((before) => [...without(key)(before), { key, isSkip }]);
    setReopened((before) => before.filter((other) => other !== key));
    return key;
  };

  return {
    current,
    done: drawn.filter(
      (one) => !isLeft(one) && !steps.some(({ key, isSkip }) => isSkip && key === one.mention.key),
    ).length,
    skipped: steps.filter(({ isSkip }) => isSkip).length,
    canTakeBack: steps.length > 0,
    label: (label) => {
      const key = pass(false);
      if (key !== undefined) save(key, label, () => setSteps(without(key)));
    },
    skip: () => void pass(true),
    takeBack: () => {
      const last = steps.at(-1);
      if (!last) return;
      setSteps(without(last.key));
      setReopened((before) => [...before, last.key]);
      if (!last.isSkip) {
        save(last.key, null, () => {
          setSteps((before) => [...before, last]);
          setReopened((before) => before.filter((key) => key !== last.key));
        });
      }
    },
    showSkipped: () => setSteps((before) => before.filter(({ isSkip }) => !isSkip)),
  };
}
