/** A choice among few, drawn as text with a chevron, or as a field of a form; the list is the browser's own. */

import { useId } from "preact/hooks";

import { FieldFrame, type FieldFrameProps } from "./field-frame";
import { Icon } from "./icon";

import styles from "./select.module.css";

export interface SelectOptions {
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly isContent?: boolean;
    /** Heads it and its neighbours of the same name. */
    readonly group?: string;
  }[];
  readonly testId?: string;
  readonly onChange: (value: string) => void;
}

export interface SelectProps extends SelectOptions {
  readonly label: string;
  readonly isStrong?: boolean;
}

export function Select({ label, isStrong = false, ...options }: SelectProps) {
  return <Control {...options} look={isStrong ? "strong" : "plain"} aria-label={label} />;
}

/** With its label above and its hint or error below. */
export interface ChoiceProps extends SelectOptions, Pick<FieldFrameProps, "label" | "hint" | "error"> {}

export function Choice({ label, hint, error, ...options }: ChoiceProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Control
        {...options}
        look="field"
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-note`}
      />
    </FieldFrame>
  );
}

interface ControlProps extends SelectOptions {
  readonly look: "plain" | "strong" | "field";
  readonly id?: string;
  readonly "aria-label"?: string;
  readonly "aria-invalid"?: boolean;
  readonly "aria-describedby"?: string;
}

function Control({ look, value, options, testId, onChange, ...named }: ControlProps) {
  return (
    <span class={styles.frame} data-look={look}>
      <select
        {...named}
        class={styles.select}
        data-testid={testId}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {Array.from(
          Map.groupBy(options, ({ group }) => group),
          ([group, members]) => {
            const items = members.map(({ value: name, text, isContent }) => (
              <option key={name} value={name} dir={isContent ? "auto" : undefined}>
                {text}
              </option>
            ));
            return group === undefined ? (
              items
            ) : (
              <optgroup key={group} label={group}>
                {items}
              </optgroup>
            );
          },
        )}
      </select>
      <Icon name="chevron" />
    </span>
  );
}
