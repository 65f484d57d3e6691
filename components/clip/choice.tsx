/** A choice among few as a field of a form, with its label above and its hint or error below. */

import { useId } from "preact/hooks";

import { FieldFrame } from "@/components/ui/field-frame";

import styles from "./clip.module.css";

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly isContent?: boolean;
  }[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly testId?: string;
  readonly onChange: (value: string) => void;
}

export function Choice({ label, value, options, hint, error, testId, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        class={styles.input}
        data-testid={testId}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} dir={option.isContent ? "auto" : undefined}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
