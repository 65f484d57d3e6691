/** Every counter that the site showed, and how the engagement grew between the looks at the post. */

import { shownCount } from "@/components/format/count";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { CountText } from "@/components/mentions/count-text";
import { countNames } from "@/lib/model/counts";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import { CountsTable } from "./counts-table";
import { curveOf } from "./growth";
import { GrowthCurve } from "./growth-curve";

import styles from "./reading-pane.module.css";

export interface CountsBlockProps {
  readonly detail: MentionDetail;
  readonly now: number;
}

export function CountsBlock({ detail, now }: CountsBlockProps) {
  const { words, locale } = useI18n();
  const { inbox, terms } = useDashboardWords();
  const { mention, points } = detail;
  const curves = (["engagement", "views"] as const).map((name) => ({ name, curve: curveOf(points, name) }));
  const drawn = curves.filter(({ curve }) => curve.length > 1);
  return (
    <section class={styles.block}>
      <h2 class={styles.title}>{inbox.counts}</h2>
      <dl class={styles.counts}>
        {countNames.map((name) => (
          <div key={name}>
            <dt>{terms.counts[name]}</dt>
            <dd data-testid={`reading-${name}`}>
              <CountText shown={shownCount(mention.counts[name], locale)} reason={words.count.unknown} />
            </dd>
          </div>
        ))}
      </dl>
      {(mention.clip !== undefined || points.length > 1) && <CountsTable detail={detail} now={now} />}
      {drawn.map(({ name, curve }) => (
        <GrowthCurve key={name} name={terms.counts[name]} curve={curve} />
      ))}
      {drawn.length === 0 && <p class={styles.soft}>{inbox.onePoint}</p>}
    </section>
  );
}
