/** Label, control, and one line under it that is either the hint or the error. */

import type { ComponentChildren } from "preact";

import { Icon } from "./icon";

import styles from "./field.module.css";

export interface FieldFrameProps {
  /** Of the control. Its note has the id `${id}-note`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
}

export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      {children}
      <p
        id={`${id}-note`}
        aria-live="polite"
        class={styles.note}
        data-is={error === undefined ? "hint" : "error"}
      >
        {error !== undefined && <Icon name="alert" />}
        {error ?? hint}
      </p>
    </div>
  );
}
