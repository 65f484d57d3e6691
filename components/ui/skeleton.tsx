/** The shape of what is being read, so that nothing jumps when it is there. */

import styles from "./skeleton.module.css";

export function Skeleton({ label, lines }: { label: string; lines: number }) {
  return (
    <output class={styles.skeleton} aria-label={label} aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class={styles.line} />
      ))}
    </output>
  );
}
