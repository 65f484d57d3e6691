/** A table, of figures or of things. */

import type { ComponentChildren } from "preact";

import styles from "./table.module.css";

export interface TableProps {
  /** `figures`: a name and numbers. `list`: things with words about them; narrow, each becomes a list. */
  readonly kind: "figures" | "list";
  /** What is in it, for those who hear it. */
  readonly label?: string;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

export function Table({ kind, label, testId, children }: TableProps) {
  return (
    <table class={styles.table} data-kind={kind} aria-label={label} data-testid={testId}>
      {children}
    </table>
  );
}
