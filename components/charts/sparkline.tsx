/** The course of a few days in the height of a line: bars, a dot where nobody looked. It is a picture with a name. */

import styles from "./sparkline.module.css";

export interface SparklineProps {
  /** `undefined` = unknown: nobody looked. */
  readonly values: readonly (number | undefined)[];
  /** What it shows, for who does not see it. */
  readonly label: string;
}

const size = { width: 96, height: 20 } as const;

export function Sparkline({ values, label }: SparklineProps) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const each = size.width / Math.max(1, values.length);
  const bar = Math.max(0.5, each * 0.7);
  return (
    <svg
      class={styles.sparkline}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      data-testid="sparkline"
    >
      <title>{label}</title>
      {values.map((value, place) => {
        const x = place * each + (each - bar) / 2;
        const height = value === undefined ? 1 : Math.max(1, (value / most) * size.height);
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- A bar is its day: its place is what it is.
            key={place}
            x={x}
            y={size.height - height}
            width={bar}
            height={height}
            data-known={value !== undefined}
          />
        );
      })}
    </svg>
  );
}
