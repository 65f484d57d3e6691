/** A column set of the user's own: its name, its columns in order, and what can be added to it. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { useFilesWords } from "@/components/i18n/files/use-files-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ourColumns, type ColumnId } from "@/lib/export/columns";
import { coverageFields } from "@/lib/model/clip";
import { columnSetLimits } from "@/lib/model/column-set";

import { columnName } from "./column-name";
import { ColumnRow } from "./column-row";
import { cleaned, moved, problemOf, renamed, withColumn, without, type SetDraft } from "./set-draft";
import { useRowDrag } from "./use-row-drag";

import styles from "./export.module.css";

export interface ColumnEditorProps {
  readonly draft: SetDraft;
  /** Names of the client's own fields. */
  readonly fields: readonly string[];
  readonly save: (draft: SetDraft) => void;
  readonly leave: () => void;
}

export function ColumnEditor({ draft: first, fields, save, leave }: ColumnEditorProps) {
  const files = useFilesWords();
  const [draft, setDraft] = useState(first);
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { columns } = draft;
  // Two steps can come before the first is drawn.
  const put = (change: (columns: SetDraft["columns"]) => SetDraft["columns"]) =>
    setDraft((before) => ({ ...before, columns: change(before.columns) }));
  const drag = useRowDrag(list, (from, to) => put((all) => moved(all, from, to)));
  const focus = useMovedFocus(list);
  const problem = problemOf(draft);
  const step = (id: ColumnId, by: -1 | 1) => {
    const to = columns.findIndex((column) => column.id === id) + by;
    if (to < 0 || to >= columns.length) return;
    put((all) => {
      const from = all.findIndex((column) => column.id === id);
      return moved(all, from, from + by);
    });
    setSaid(files.movedTo(columnName(id, files), to + 1, columns.length));
    focus(id, by);
  };
  return (
    <div class={styles.editor} data-testid="column-editor">
      <Field
        label={files.setName}
        value={draft.name}
        error={isTried && problem === "noName" ? files.problems.noName : undefined}
        testId="set-name"
        onChange={(name) => setDraft((before) => ({ ...before, name }))}
      />
      <p class={styles.hint}>{files.orderHint}</p>
      <ol ref={list} class={styles.columns} aria-label={files.columns}>
        {columns.map((column, place) => (
          <ColumnRow
            key={column.id}
            column={column}
            place={place}
            count={columns.length}
            drag={drag}
            rename={(header) => put((all) => renamed(all, column.id, header))}
            move={(by) => step(column.id, by)}
            remove={() => put((all) => without(all, column.id))}
          />
        ))}
      </ol>
      <output class={styles.hidden}>{said}</output>
      <AddColumn
        columns={columns}
        fields={fields}
        add={(id) => put((all) => withColumn(all, { id, header: plainName(columnName(id, files)) }))}
      />
      {isTried && problem && problem !== "noName" && (
        <p class={styles.problem} role="alert" data-testid="set-problem">
          {files.problems[problem]}
        </p>
      )}
      <div class={styles.foot}>
        <Button testId="set-leave" onPress={leave}>
          {files.leave}
        </Button>
        <Button
          kind="primary"
          testId="set-save"
          onPress={() => {
            setTried(true);
            if (!problem) save(cleaned(draft));
          }}
        >
          {files.saveSet}
        </Button>
      </div>
    </div>
  );
}

interface AddColumnProps {
  readonly columns: SetDraft["columns"];
  readonly fields: readonly string[];
  readonly add: (id: ColumnId) => void;
}

function AddColumn({ columns, fields, add }: AddColumnProps) {
  const files = useFilesWords();
  const own = [...coverageFields, ...fields].map((name): ColumnId => `field:${name}`);
  const left = [...new Set<ColumnId>([...ourColumns, ...own])].filter(
    (id) => !columns.some((column) => column.id === id),
  );
  if (left.length === 0 || columns.length >= columnSetLimits.columns) return null;
  return (
    <Select
      label={files.addColumn}
      value=""
      testId="add-column"
      options={[
        { value: "", text: files.addColumn },
        ...left.map((id) => ({ value: id, text: columnName(id, files), isContent: true })),
      ]}
      onChange={(value) => {
        const id = left.find((one) => one === value);
        if (id !== undefined) add(id);
      }}
    />
  );
}

/** Isolating marks are for our sentences, not for files. */
function plainName(name: string): string {
  return name.replaceAll(/[\u2068\u2069]/g, "");
}

/** A moved row keeps the focus where it was in it; at the end of the list, on the other button. */
function useMovedFocus(list: { readonly current: HTMLElement | null }) {
  const wantedRef = useRef<{ readonly id: ColumnId; readonly by: -1 | 1; readonly isTyping: boolean }>(
    undefined,
  );
  useLayoutEffect(() => {
    const { current } = wantedRef;
    if (!current) return;
    wantedRef.current = undefined;
    const rows = [...(list.current?.children ?? [])];
    const row = rows.find((one) => one.getAttribute("data-column") === current.id);
    row?.scrollIntoView({ block: "nearest" });
    const [up, down] = ["up", "down"].map((way) =>
      row?.querySelector<HTMLElement>(`[data-move="${way}"] button`),
    );
    const button = current.by < 0 ? (up ?? down) : (down ?? up);
    (current.isTyping ? row?.querySelector("input") : button)?.focus();
  });
  return (id: ColumnId, by: -1 | 1) => {
    wantedRef.current = { id, by, isTyping: document.activeElement instanceof HTMLInputElement };
  };
}
