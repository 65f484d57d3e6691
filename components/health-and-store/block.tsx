/** One matter of the store: its name, why it is there, and what can be done. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

import styles from "./store.module.css";

export interface BlockProps {
  readonly title: string;
  readonly why: string;
  readonly testId: string;
  readonly children: ComponentChildren;
}

export function Block({ title, why, testId, children }: BlockProps) {
  const id = useId();
  return (
    <section class={styles.block} aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      <p class={styles.soft}>{why}</p>
      {children}
    </section>
  );
}
