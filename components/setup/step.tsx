/** One step of a form: its number in the margin, its question, and what to fill in. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

import styles from "./setup.module.css";

export interface StepProps {
  /** Without one the section stands alone. */
  readonly number?: number;
  readonly title: string;
  readonly why: string;
  readonly children: ComponentChildren;
}

export function Step({ number, title, why, children }: StepProps) {
  const id = useId();
  return (
    <section class={styles.step} aria-labelledby={id} data-numbered={number !== undefined}>
      {number !== undefined && (
        <span class={styles.number} aria-hidden="true">
          {number}
        </span>
      )}
      <div class={styles.stepHead}>
        <h2 id={id}>{title}</h2>
        <p class={styles.hint}>{why}</p>
      </div>
      <div class={styles.fields}>{children}</div>
    </section>
  );
}
