/** A line to type in, with its label above and its hint or its error below. */

import { useId } from "preact/hooks";

import { FieldFrame } from "./field-frame";

import styles from "./field.module.css";

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** What is wrong and what to do; said beside the field as soon as it is there. */
  readonly error?: string | undefined;
  readonly example?: string;
  readonly isRequired?: boolean;
  /** What is typed is not shown. */
  readonly isSecret?: boolean;
  readonly testId?: string;
  readonly onChange: (value: string) => void;
  /** Enter was pressed. Without it, Enter submits the form around the field. */
  readonly onEnter?: (field: HTMLElement) => void;
}

export function Field(props: FieldProps) {
  const {
    label,
    value,
    hint,
    error,
    example,
    isRequired = false,
    isSecret = false,
    testId,
    onChange,
    onEnter,
  } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        class={styles.input}
        {...(isSecret && { type: "password" as const })}
        data-testid={testId}
        value={value}
        placeholder={example}
        aria-required={isRequired}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !onEnter) return;
          event.preventDefault();
          onEnter(event.currentTarget);
        }}
      />
    </FieldFrame>
  );
}
