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
  /** What can be meant: the browser offers those that hold what is typed. */
  readonly suggestions?: readonly string[];
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
    suggestions,
    testId,
    onChange,
    onEnter,
  } = props;
  const id = useId();
  const listed = suggestions ? { list: `${id}-list` } : {};
  const kind = isSecret ? { type: "password" as const } : listed;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        class={styles.input}
        {...kind}
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
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}
