/**
 * One drawn mention at a time, without what was read in it: that would decide for the reader. So would the
 * order of the draw, which takes from one class after the other.
 */

import { useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { useRemembered } from "@/components/hooks/use-remembered";
import { useAccuracyWords } from "@/components/i18n/dashboard/use-accuracy-words";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Author } from "@/components/mentions/author";
import { MarkedText } from "@/components/mentions/marked-text";
import type { Services } from "@/components/services";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { sentimentLabels } from "@/lib/model/classification";
import type { DrawnMention } from "@/lib/store/queries/accuracy";

import { type Labels, useLabels } from "./use-labels";

import styles from "./accuracy.module.css";

export interface LabellingProps {
  /** Of the subject that is spoken of. */
  readonly name: string;
  readonly drawn: readonly DrawnMention[];
  readonly send: Services["send"];
}

const icons = { positive: "smile", neutral: "flat", negative: "frown", unclassified: "unsure" } as const;
/** UTF-16 units; a post may be as long as a book. */
const longestText = 5_000;

export function Labelling({ name, drawn, send }: LabellingProps) {
  const accuracy = useAccuracyWords();
  const inOrder = useMemo(() => drawn.toSorted((a, b) => (a.mention.key < b.mention.key ? -1 : 1)), [drawn]);
  const labels = useLabels(inOrder, send);
  const [keys] = useRemembered("dashboard.keys", "on");
  useLabelKeys(labels, keys === "on");
  if (drawn.length === 0) {
    return (
      <EmptyState title={accuracy.none} testId="draw-empty">
        {accuracy.noneHow}
      </EmptyState>
    );
  }
  const { current, done, skipped } = labels;
  return (
    <section class={styles.block} aria-label={accuracy.draw}>
      <output class={styles.soft} data-testid="labelled">
        {accuracy.labelled(done, drawn.length)}
      </output>
      {current && <Card name={name} drawn={current} labels={labels} />}
      {!current && skipped === 0 && (
        <Notice tone="tip" title={accuracy.allDone} testId="draw-done">
          {accuracy.allDoneHow}
        </Notice>
      )}
      {!current && skipped > 0 && (
        <Notice
          tone="tip"
          title={accuracy.skipped(skipped)}
          testId="draw-skipped"
          action={
            <Button testId="show-skipped" onPress={labels.showSkipped}>
              {accuracy.again}
            </Button>
          }
        >
          {accuracy.skippedHow}
        </Notice>
      )}
      {!current && labels.canTakeBack && <TakeBack labels={labels} />}
    </section>
  );
}

interface CardProps {
  readonly name: string;
  readonly drawn: DrawnMention;
  readonly labels: Labels;
}

function Card({ name, drawn: { mention }, labels }: CardProps) {
  const { terms } = useDashboardWords();
  const accuracy = useAccuracyWords();
  return (
    <article class={styles.card} data-testid="draw-card" data-key={mention.key}>
      <Author mention={mention} />
      <p class={styles.text} dir="auto">
        <MarkedText text={mention.text} marks={mention.marks} length={longestText} />
      </p>
      <p class={styles.question}>{accuracy.question(name)}</p>
      <div class={styles.choices}>
        {sentimentLabels.map((label, place) => (
          <Button
            key={label}
            icon={icons[label]}
            testId={`label-${label}`}
            onPress={() => labels.label(label)}
          >
            {accuracy.withKey(terms.sentiments[label], String(place + 1))}
          </Button>
        ))}
        <Button kind="quiet" testId="label-skip" onPress={labels.skip}>
          {accuracy.withKey(accuracy.skip, "S")}
        </Button>
        {labels.canTakeBack && <TakeBack labels={labels} />}
      </div>
      <p class={styles.soft}>{accuracy.keys}</p>
    </article>
  );
}

function TakeBack({ labels }: { readonly labels: Labels }) {
  const accuracy = useAccuracyWords();
  return (
    <span>
      <Button kind="quiet" testId="label-take-back" onPress={labels.takeBack}>
        {accuracy.withKey(accuracy.takeBack, "U")}
      </Button>
    </span>
  );
}

function useLabelKeys(labels: Labels, areOn: boolean): void {
  const latestRef = useRef(labels);
  // Before anything is painted: a key means the card that is seen.
  useLayoutEffect(() => {
    latestRef.current = labels;
  });
  useLayoutEffect(() => {
    if (!areOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (isOurs && !isTyping(event.target) && act(event.key.toLowerCase(), latestRef.current))
        event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [areOn]);
}

/** Returns whether the key is one of ours. */
function act(key: string, labels: Labels): boolean {
  const label = /^[1-4]$/.test(key) ? sentimentLabels[Number(key) - 1] : undefined;
  if (label) labels.label(label);
  else if (key === "s") labels.skip();
  else if (key === "u") labels.takeBack();
  else return false;
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}
