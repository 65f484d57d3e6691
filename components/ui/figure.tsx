/** One figure: its value large, its name under it. */

import type { ComponentChildren } from "preact";

import styles from "./figure.module.css";

export interface FigureProps {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly testId?: string;
}

export function Figure({ label, children, testId }: FigureProps) {
  return (
    <div class={styles.figure}>
      <dt class={styles.label}>{label}</dt>
      <dd class={styles.value} data-testid={testId}>
        {children}
      </dd>
    </div>
  );
}
