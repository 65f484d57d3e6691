/** One column of a set: what it is, the header it gets, and the ways to move it or take it out. */

import { useFilesWords } from "@/components/i18n/files/use-files-words";
import { Button } from "@/components/ui/button";
import type { ChosenColumn } from "@/lib/export/column-set";
import { columnSetLimits } from "@/lib/model/column-set";

import { columnName } from "./column-name";
import type { RowDrag } from "./use-row-drag";

import styles from "./export.module.css";

export interface ColumnRowProps {
  readonly column: ChosenColumn;
  readonly place: number;
  readonly count: number;
  readonly drag: RowDrag;
  readonly rename: (header: string) => void;
  /** By so many places. */
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

export function ColumnRow({ column, place, count, drag, rename, move, remove }: ColumnRowProps) {
  const files = useFilesWords();
  const name = columnName(column.id, files);
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      class={styles.column}
      data-testid="column-row"
      data-column={column.id}
      data-dragged={drag.dragged === place}
    >
      {/* By pointer only: the buttons behind it do the same. */}
      <span
        class={styles.handle}
        aria-hidden="true"
        data-testid="column-handle"
        onPointerDown={(event) => drag.onDown(event, place)}
        onPointerMove={drag.onMove}
        onPointerUp={drag.onEnd}
        onPointerCancel={drag.onEnd}
      />
      <label class={styles.header}>
        <span class={styles.columnName}>{name}</span>
        <input
          class={styles.input}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={columnSetLimits.header}
          aria-label={files.headerOf(name)}
          data-testid="column-header"
          value={column.header}
          onInput={({ currentTarget }) => rename(currentTarget.value)}
          onKeyDown={onKey}
        />
      </label>
      <span class={styles.moves} data-move="up">
        {place > 0 && (
          <Button
            kind="quiet"
            icon="up"
            label={files.moveUp(name)}
            testId="column-up"
            onPress={() => move(-1)}
            onKey={onKey}
          />
        )}
      </span>
      <span class={styles.moves} data-move="down">
        {place < count - 1 && (
          <Button
            kind="quiet"
            icon="chevron"
            label={files.moveDown(name)}
            testId="column-down"
            onPress={() => move(1)}
            onKey={onKey}
          />
        )}
      </span>
      <Button
        kind="quiet"
        icon="remove"
        label={files.takeOut(name)}
        testId="column-remove"
        onPress={remove}
      />
    </li>
  );
}
