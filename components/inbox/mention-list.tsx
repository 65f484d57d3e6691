/**
 * The list: only the rows on the screen are in the page, whatever there are. All rows have the same height,
 * so that the place of a row is known without measuring.
 */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";

import type { InboxActions, InboxModel } from "./inbox-model";
import { MentionRow, PendingRow } from "./mention-row";
import { placeOf, rowAt, rowCount } from "./pages";

import styles from "./mention-list.module.css";

/** As in mention-list.module.css. */
export const rowPx = 60;

/** Rows kept ready above and below what is seen. */
const spareRows = 8;

export interface MentionListProps {
  readonly model: InboxModel;
  readonly actions: InboxActions;
}

export function MentionList({ model, actions }: MentionListProps) {
  const { inbox } = useDashboardWords();
  const list = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<readonly [number, number]>([0, 20]);
  const { pages, question, selected, isAllSelected, now, subjects } = model;
  const count = rowCount(pages);
  const openPlace = question.open === undefined ? -1 : placeOf(pages, question.open);
  const { show } = actions;
  const first = Math.max(0, seen[0] - spareRows);
  const last = Math.min(count - 1, seen[1] + spareRows);

  useEffect(() => show(first, last), [show, first, last]);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const look = () => {
      const begin = Math.floor(box.scrollTop / rowPx);
      const end = Math.ceil((box.scrollTop + box.clientHeight) / rowPx);
      setSeen((before) => (before[0] === begin && before[1] === end ? before : [begin, end]));
    };
    look();
    const size = new ResizeObserver(look);
    size.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      size.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);
  useOpenInSight(list, openPlace);
  useFocusOnOpen(list, question.open);
  useTopOnChange(list, question.filter, question.order);

  const many = question.filter.subjectIds.length > 1;
  const nameOf = (id: string) => (many ? subjects.find((subject) => subject.id === id)?.name : undefined);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div
      class={styles.list}
      ref={list}
      data-testid="mention-list"
      aria-busy={model.state === "loading"}
      // Rows that are focused keep their place; this one catches what scrolls by keys alone.
      tabIndex={-1}
    >
      <ul class={styles.rows} aria-label={inbox.list} style={{ blockSize: `${count * rowPx}px` }}>
        {keyed(places.map((place) => ({ place, mention: rowAt(pages, place) }))).map(
          ({ place, mention, key }) =>
            mention ? (
              <MentionRow
                key={key}
                mention={mention}
                top={place * rowPx}
                place={place}
                count={count}
                address={model.address}
                isOpen={place === openPlace}
                isTabStop={place === (openPlace < 0 ? 0 : openPlace)}
                isSelected={isAllSelected || selected.has(mention.key)}
                subject={nameOf(mention.subjectId)}
                now={now}
                actions={actions}
              />
            ) : (
              <PendingRow key={key} top={place * rowPx} />
            ),
        )}
      </ul>
    </div>
  );
}

interface Placed {
  readonly place: number;
  readonly mention: ReturnType<typeof rowAt>;
}

/** While pages shift, a mention may stand on two of them for a moment. */
function keyed(rows: readonly Placed[]): (Placed & { readonly key: string })[] {
  const used = new Set<string>();
  return rows.map((row) => {
    const name = row.mention?.key ?? `place ${row.place}`;
    const key = used.has(name) ? `${name} ${row.place}` : name;
    used.add(name);
    return { ...row, key };
  });
}

/** The open row is scrolled to when it is another one than before; what one scrolls by hand stays. */
function useOpenInSight(list: { readonly current: HTMLElement | null }, place: number): void {
  useLayoutEffect(() => {
    const box = list.current;
    if (!box || place < 0) return;
    const top = place * rowPx;
    if (top < box.scrollTop) box.scrollTo({ top });
    else if (top + rowPx > box.scrollTop + box.clientHeight) {
      box.scrollTo({ top: top + rowPx - box.clientHeight });
    }
  }, [list, place]);
}

/**
 * A row that is opened by a key takes the focus, so that it is read out; once, as soon as it is there. Who
 * reads or types elsewhere keeps the focus.
 */
function useFocusOnOpen(list: { readonly current: HTMLElement | null }, open: string | undefined): void {
  const wantedRef = useRef<string>(undefined);
  const beforeRef = useRef(open);
  useLayoutEffect(() => {
    const box = list.current;
    const { activeElement } = document;
    const isHere = activeElement === document.body || box?.contains(activeElement) === true;
    if (beforeRef.current !== open) wantedRef.current = isHere ? open : undefined;
    beforeRef.current = open;
    const wanted = wantedRef.current;
    if (!box || wanted === undefined) return;
    const row = box.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted)}"] a`);
    if (!row) return;
    wantedRef.current = undefined;
    row.focus({ preventScroll: true });
  });
}

/** Another question begins at its first row. */
function useTopOnChange(
  list: { readonly current: HTMLElement | null },
  filter: unknown,
  order: unknown,
): void {
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [list, filter, order]);
}
