/** A choice among few, drawn as text with a chevron; the list is the browser's own. */

import { Icon } from "./icon";

import styles from "./select.module.css";

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly isContent?: boolean;
  }[];
  readonly isStrong?: boolean;
  readonly testId?: string;
  readonly onChange: (value: string) => void;
}

export function Select({ label, value, options, isStrong = false, testId, onChange }: SelectProps) {
  return (
    <span class={styles.frame} data-strong={isStrong}>
      <select
        class={styles.select}
        aria-label={label}
        data-testid={testId}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} dir={option.isContent ? "auto" : undefined}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </span>
  );
}
