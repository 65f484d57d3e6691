/** Lines to type in: what `Field` is for one line. Its label stands around it, in a `FieldFrame` or as its caller says it. */

import styles from "./text-area.module.css";

export interface TextAreaProps {
  /** Of the label that names it; absent = the label is around it. */
  readonly id?: string;
  readonly value: string;
  /** Lines that are shown. */
  readonly rows: number;
  /** Characters. */
  readonly longest: number;
  readonly example?: string;
  /** Addresses and the like: nothing that is spelt. */
  readonly isNoProse?: boolean;
  readonly isWrong?: boolean;
  /** Id of what is said about it. */
  readonly describedBy?: string;
  readonly testId?: string;
  readonly onChange: (value: string) => void;
}

export function TextArea(props: TextAreaProps) {
  const {
    id,
    value,
    rows,
    longest,
    example,
    isNoProse,
    isWrong = false,
    describedBy,
    testId,
    onChange,
  } = props;
  return (
    <textarea
      id={id}
      class={styles.lines}
      dir="auto"
      rows={rows}
      maxLength={longest}
      placeholder={example}
      spellcheck={isNoProse ? false : undefined}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      data-testid={testId}
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
