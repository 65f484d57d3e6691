/** A block without anything in it: says what would fill it, and how. */

import type { ComponentChildren } from "preact";

import styles from "./empty-state.module.css";

export interface EmptyStateProps {
  /** A small picture above the title. */
  readonly mark?: ComponentChildren;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
  readonly testId?: string;
}

export function EmptyState({ mark, title, children, action, testId }: EmptyStateProps) {
  return (
    <div class={styles.empty} data-testid={testId}>
      {mark}
      <p class={styles.title}>{title}</p>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div class={styles.action}>{action}</div>}
    </div>
  );
}
