/** How a list becomes a file: format, columns, which mentions, and whether what is not public goes with them. */

import { useFilesWords } from "@/components/i18n/files/use-files-words";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { ColumnSet } from "@/lib/export/column-set";
import { readySets } from "@/lib/export/column-set";
import { csvSeparators, exportFormats, exportScopes, type ExportChoice } from "@/lib/model/export-choice";

import { tables } from "./noted-set";

import styles from "./export.module.css";

export interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly set: ColumnSet;
  readonly own: readonly ColumnSet[];
  /** How many files of these columns have had so far. */
  readonly exported: number;
  /** Of the list, not known yet while they are counted. */
  readonly counts: { readonly all: number; readonly open: number } | undefined;
  readonly hasPrivate: boolean;
  readonly isBusy: boolean;
  readonly choose: (change: Partial<ExportChoice>) => void;
  readonly setPrivate: (hasPrivate: boolean) => void;
  /** The set as it is, to be changed. */
  readonly edit: () => void;
  /** A copy of it under another name. */
  readonly copy: () => void;
  readonly remove: () => void;
  readonly forget: () => void;
}

export function ExportForm(props: ExportFormProps) {
  const { choice, hasPrivate, counts, isBusy, choose, setPrivate } = props;
  const files = useFilesWords();
  return (
    <fieldset class={styles.form} disabled={isBusy}>
      <legend class={styles.hidden}>{files.title}</legend>
      <div class={styles.group} role="radiogroup" aria-labelledby="export-as">
        <span id="export-as" class={styles.label}>
          {files.as}
        </span>
        {exportFormats.map((name) => (
          <label key={name} class={styles.choice}>
            <input
              type="radio"
              name="format"
              data-testid={`export-${name}`}
              checked={choice.format === name}
              onChange={() => choose({ format: name })}
            />
            {files.formats[name]}
          </label>
        ))}
      </div>
      {choice.format === "csv" && <CsvChoice choice={choice} choose={choose} />}
      {tables.has(choice.format) && <SetChoice {...props} />}
      <ScopeChoice {...props} />
      <div class={styles.group}>
        <label class={styles.choice}>
          <input
            type="checkbox"
            data-testid="export-private"
            checked={hasPrivate}
            onChange={({ currentTarget }) => setPrivate(currentTarget.checked)}
          />
          {files.notPublic}
        </label>
        <p class={styles.hint} data-testid="export-left-out">
          {counts && counts.open < counts.all && !hasPrivate
            ? files.leftOut(counts.all - counts.open)
            : files.notPublicWhy}
        </p>
      </div>
    </fieldset>
  );
}

function CsvChoice({ choice, choose }: Pick<ExportFormProps, "choice" | "choose">) {
  const files = useFilesWords();
  return (
    <div class={styles.group}>
      <span class={styles.line}>
        <span aria-hidden="true">{files.separator}</span>
        <Select
          label={files.separator}
          value={choice.separator}
          testId="export-separator"
          options={csvSeparators.map((sign) => ({ value: sign, text: files.separators[sign] }))}
          onChange={(value) => {
            const separator = csvSeparators.find((sign) => sign === value);
            if (separator !== undefined) choose({ separator });
          }}
        />
      </span>
      <label class={styles.choice}>
        <input
          type="checkbox"
          data-testid="export-bom"
          checked={choice.byteOrderMark}
          onChange={({ currentTarget }) => choose({ byteOrderMark: currentTarget.checked })}
        />
        {files.byteOrderMark}
      </label>
    </div>
  );
}

function SetChoice({ set, own, choose, edit, copy, remove }: ExportFormProps) {
  const files = useFilesWords();
  const isOwn = own.some(({ id }) => id === set.id);
  return (
    <div class={styles.group}>
      <span class={styles.line}>
        <span class={styles.label} aria-hidden="true">
          {files.columns}
        </span>
        <Select
          label={files.columns}
          value={set.id}
          testId="export-columns"
          options={[
            ...readySets.map(({ id, name }) => ({ value: id, text: readyName(id, name, files.sets) })),
            ...own.map(({ id, name }) => ({ value: id, text: name, isContent: true })),
          ]}
          onChange={(columnSet) => choose({ columnSet })}
        />
      </span>
      <p class={`${styles.hint} ${styles.headers}`}>
        {files.headers(set.columns.map(({ header }) => header).join(", "))}
      </p>
      <span class={styles.line}>
        {isOwn && (
          <Button icon="settings" testId="set-edit" onPress={edit}>
            {files.edit}
          </Button>
        )}
        <Button icon="copy" testId="set-copy" onPress={copy}>
          {files.copy}
        </Button>
        {isOwn && (
          <Button kind="quiet" icon="remove" testId="set-remove" onPress={remove}>
            {files.remove}
          </Button>
        )}
      </span>
    </div>
  );
}

function ScopeChoice({ choice, exported, choose, forget }: ExportFormProps) {
  const files = useFilesWords();
  const isTable = tables.has(choice.format);
  return (
    <div class={styles.group} role="radiogroup" aria-labelledby="export-which">
      <span id="export-which" class={styles.label}>
        {files.which}
      </span>
      {exportScopes.map((name) => (
        <label key={name} class={styles.choice}>
          <input
            type="radio"
            name="scope"
            data-testid={`export-scope-${name}`}
            checked={choice.scope === name}
            onChange={() => choose({ scope: name })}
          />
          {files.scopes[name]}
        </label>
      ))}
      <p class={styles.hint} data-testid="export-before">
        {isTable ? files.before(exported) : files.beforeExact(exported)}{" "}
        {exported > 0 && (
          <button class={styles.link} type="button" data-testid="export-forget" onClick={forget}>
            {files.forget}
          </button>
        )}
      </p>
    </div>
  );
}

export function readyName(id: string, name: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, id) ? (names[id] ?? name) : name;
}
