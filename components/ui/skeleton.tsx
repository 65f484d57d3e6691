/** The shape of what is being read, so that nothing jumps when it is there. */

import styles from "./skeleton.module.css";

export interface SkeletonProps {
  readonly label: string;
  readonly lines: number;
  /** The label is seen, too: where the rest of the view stands there already. */
  readonly isSaid?: boolean;
}

export function Skeleton({ label, lines, isSaid = false }: SkeletonProps) {
  return (
    <output
      class={styles.skeleton}
      aria-label={label}
      aria-busy="true"
      {...(isSaid && { "data-part": true })}
    >
      {isSaid && <span class={styles.label}>{label}</span>}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class={styles.line} />
      ))}
    </output>
  );
}
