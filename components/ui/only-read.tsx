/** Text for screen readers alone. */

import type { ComponentChildren } from "preact";

import styles from "./only-read.module.css";

export function OnlyRead({ children }: { children: ComponentChildren }) {
  return <span class={styles.text}>{children}</span>;
}
