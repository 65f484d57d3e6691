/** In which languages and at which hours people write. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { OnlyRead } from "@/components/ui/only-read";
import type { WeekGrid } from "@/lib/metrics/hours";

import { type DetailsProps, NameList, SampleNote } from "./topics-section";

import styles from "./report.module.css";

export function WhenSection({ model, details }: DetailsProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { sample } = details;
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <>
      <SampleNote posts={sample.posts} isWhole={sample.isWhole} />
      <div class={styles.columns}>
        <HourGrid week={sample.week} timeZone={model.timeZone} />
        <NameList
          title={report.languages}
          names={sample.languages.map(({ name, posts }) => ({
            name: name === "und" ? report.undetermined : (names.of(name) ?? name),
            posts,
          }))}
        />
      </div>
    </>
  );
}

/** Any Monday: the names of the days come from dates. */
const monday = Date.UTC(2026, 10, 23);
const dayMs = 86_400_000;
const shades = 4;

function HourGrid({ week, timeZone }: { readonly week: WeekGrid; readonly timeZone: string }) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const most = Math.max(1, ...week.flat());
  const dayName = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  const hourName = new Intl.DateTimeFormat(locale, { hour: "numeric", timeZone: "UTC" });
  const hours = Array.from({ length: 24 }, (_, hour) => hourName.format(monday + hour * 3_600_000));
  return (
    <div class={styles.scroll}>
      <table class={styles.week} data-testid="week">
        <caption class={styles.caption}>
          {report.hours} <span class={styles.soft}>{report.hoursIs(timeZone)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <OnlyRead>{report.weekday}</OnlyRead>
            </th>
            {hours.map((name, hour) => (
              <th key={name} scope="col">
                <span dir="auto">{hour % 6 === 0 ? name : <OnlyRead>{name}</OnlyRead>}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.map((row, place) => {
            const day = dayName.format(monday + place * dayMs);
            return (
              <tr key={day}>
                <th scope="row">
                  <span dir="auto">{day}</span>
                </th>
                {row.map((posts, hour) => (
                  <td
                    key={hours[hour]}
                    data-shade={posts === 0 ? 0 : Math.ceil((posts / most) * shades)}
                    title={report.hour(day, hours[hour] ?? "", posts)}
                  >
                    {/* The number is there for every eye that looks for it, not only the shade. */}
                    <span>{posts === 0 ? "" : posts}</span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
