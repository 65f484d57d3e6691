/** A share as a bar, with its interval as a whisker. Decoration: the number stands beside it. */

import type { Bounds } from "@/lib/metrics/measure";

import styles from "./bar.module.css";

const percent = (part: number): string => `${Math.min(100, Math.max(0, part * 100))}%`;

export interface BarProps {
  /** 0 to 1. */
  readonly share: number;
  readonly interval?: Bounds | undefined;
  readonly isStrong?: boolean;
}

export function Bar({ share, interval, isStrong = true }: BarProps) {
  return (
    <span class={styles.track} aria-hidden="true">
      <span class={styles.bar} data-strong={isStrong} style={{ inlineSize: percent(share) }} />
      {interval && (
        <span
          class={styles.whisker}
          style={{
            insetInlineStart: percent(interval.low),
            inlineSize: percent(interval.high - interval.low),
          }}
        />
      )}
    </span>
  );
}
