/** How one figure grew. A point where it was seen, a line between that claims no more than "from here to there". */

import { momentOf } from "@/components/format/age";
import { shownCount } from "@/components/format/count";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";

import { placed, type CurvePoint } from "./growth";

import styles from "./growth-curve.module.css";

const width = 280;
const height = 48;

export interface GrowthCurveProps {
  readonly name: string;
  /** Two points or more. */
  readonly curve: readonly CurvePoint[];
}

export function GrowthCurve({ name, curve }: GrowthCurveProps) {
  const { inbox } = useDashboardWords();
  const { locale } = useI18n();
  const points = placed(curve, width, height);
  const rows = curve.map(({ at, low, high }) => ({
    at,
    moment: momentOf(at, locale),
    text: shownCount(low === high ? low : [low, high], locale).text,
  }));
  return (
    <figure class={styles.curve} data-testid="growth-curve">
      <figcaption class={styles.name}>{inbox.growth(name)}</figcaption>
      <div class={styles.plot}>
        <svg viewBox={`-4 -4 ${width + 8} ${height + 8}`} preserveAspectRatio="none" aria-hidden="true">
          <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
        </svg>
        <span class={styles.ends}>
          <bdi>{rows[0]?.text}</bdi>
          <bdi>{rows.at(-1)?.text}</bdi>
        </span>
      </div>
      <details class={styles.table}>
        <summary>{inbox.growthTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{inbox.seenAt}</th>
              <th scope="col">{name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, moment, text }) => (
              <tr key={`${at} ${text}`}>
                <td>
                  <time dateTime={new Date(at).toISOString()}>{moment}</time>
                </td>
                <td>
                  <bdi>{text}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
