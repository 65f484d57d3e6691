/** The counts of one post at its first look, after a day, after a week, and now, each with its date. */

import { isMoment, momentOf } from "@/components/format/age";
import { shownCount } from "@/components/format/count";
import { dateFormat } from "@/components/format/formats";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { CountText } from "@/components/mentions/count-text";
import { OnlyRead } from "@/components/ui/only-read";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import { countsByAge } from "./counts-by-age";

import styles from "./counts-table.module.css";

export interface CountsTableProps {
  readonly detail: MentionDetail;
  readonly now: number;
}

interface MomentProps {
  readonly at: number | undefined;
  readonly locale: string;
  readonly now: number;
}

const thisYear = { day: "numeric", month: "short" } as const;
const anyYear = { dateStyle: "short" } as const;
const timeOfDay = { timeStyle: "short" } as const;

/** In two short lines: four of them stand beside each other, also on a narrow screen. */
function Moment({ at, locale, now }: MomentProps) {
  if (at === undefined || !isMoment(at)) return <span class={styles.date}>–</span>;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const day = isThisYear ? thisYear : anyYear;
  return (
    <time dateTime={new Date(at).toISOString()} title={momentOf(at, locale)}>
      <span class={styles.date}>{dateFormat(locale, day).format(at)}</span>{" "}
      <span class={styles.date}>{dateFormat(locale, timeOfDay).format(at)}</span>
    </time>
  );
}

export function CountsTable({ detail: { mention, points }, now }: CountsTableProps) {
  const { locale } = useI18n();
  const { inbox, terms } = useDashboardWords();
  const table = countsByAge(points, mention.postedAt, now);
  if (!table) return null;
  return (
    <div class={styles.frame} data-testid="counts-table">
      <table class={styles.table}>
        <caption>{inbox.countsByAge}</caption>
        <thead>
          <tr>
            <th scope="col">
              <OnlyRead>{inbox.counts}</OnlyRead>
            </th>
            {table.columns.map(({ moment, at }) => (
              <th key={moment} scope="col">
                {inbox.countMoments[moment]}
                <Moment at={at} locale={locale} now={now} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.names.map((name) => (
            <tr key={name}>
              <th scope="row">{terms.counts[name]}</th>
              {table.columns.map(({ moment, counts, unknown }) => (
                <td key={moment} data-testid={`count-${name}-${moment}`}>
                  <CountText shown={shownCount(counts[name], locale)} reason={inbox.noCount[unknown]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
