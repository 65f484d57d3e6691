/** What wants an answer, the most pressing first; how many there are; and the way to say "done elsewhere". */

import { useRef } from "preact/hooks";

import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";

import type { PopupActions, Waiting } from "./popup-model";
import { useSettling } from "./use-settling";
import { WaitingRow } from "./waiting-row";

import styles from "./next-block.module.css";
import block from "./popup-block.module.css";

interface NextBlockProps {
  readonly waiting: Waiting;
  readonly now: number;
  readonly settle: PopupActions["settle"];
}

export function NextBlock({ waiting, now, settle }: NextBlockProps) {
  const { words } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const settling = useSettling(settle);

  /** Moves the focus among the rows; past the end it stays. Returns whether there was one to go to. */
  const moveTo = (place: number) => {
    const row = list.current?.children[place]?.querySelector<HTMLElement>("a, button");
    row?.focus();
    return row !== undefined && row !== null;
  };

  const answer = (key: string, place: number) => {
    // The row goes: its neighbour takes the focus before the browser drops it.
    if (!moveTo(place + 1)) moveTo(place - 1);
    void settling.answer(key);
  };

  const onKey = (event: KeyboardEvent, key: string, place: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "j") moveTo(place + 1);
    else if (event.key === "ArrowUp" || event.key === "k") moveTo(place - 1);
    else if (event.key === "w") answer(key, place);
    else if (event.key === "u") void settling.undo();
    else return;
    event.preventDefault();
  };

  return (
    <section class={block.block} aria-labelledby="next-title">
      <div class={block.head}>
        <h2 id="next-title" class={block.title}>
          {words.popup.next}
        </h2>
        {waiting.total > 0 && (
          <span class={block.aside} data-testid="waiting-total">
            {words.popup.waiting(waiting.total)}
          </span>
        )}
      </div>
      {waiting.mentions.length === 0 ? (
        <p class={block.quiet} data-testid="nothing-waits">
          {words.popup.nothingWaits}
        </p>
      ) : (
        <ul class={styles.list} ref={list} data-testid="waiting-list" title={words.popup.keys}>
          {waiting.mentions.map((mention, place) => (
            <WaitingRow
              key={mention.key}
              mention={mention}
              now={now}
              onAnswered={() => answer(mention.key, place)}
              onKey={(event) => onKey(event, mention.key, place)}
            />
          ))}
        </ul>
      )}
      <output class={styles.status} data-testid="settled">
        {settling.state === "settled" && (
          <>
            {words.popup.settled}
            <Button kind="quiet" testId="undo" onPress={() => void settling.undo()}>
              {words.popup.undo}
            </Button>
          </>
        )}
        {settling.state === "failed" && words.popup.notSettled}
      </output>
    </section>
  );
}
