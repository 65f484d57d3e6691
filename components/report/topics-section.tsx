/** What the posts say: words, hashtags, links. Of the newest posts, and says of how many. */

import { wholeNumber } from "@/components/format/number";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Table } from "@/components/ui/table";
import type { TermCount } from "@/lib/metrics/terms";
import type { NamedCount } from "@/lib/store/queries/report-figures";

import { postsLink } from "./report-address";
import type { ReportDetails, ReportProps } from "./report-model";

import styles from "./report.module.css";

export interface DetailsProps extends Pick<ReportProps, "model" | "address"> {
  readonly details: ReportDetails;
}

export function TopicsSection({ model, address, details }: DetailsProps) {
  const { report } = useDashboardWords();
  const { sample } = details;
  const linkTo = (q: string) =>
    postsLink({ address, subjectId: model.subject.id, range: model.range, by: model.choices.by }, { q });
  return (
    <>
      <SampleNote posts={sample.posts} isWhole={sample.isWhole} />
      <div class={styles.columns}>
        <TermTable terms={sample.terms} linkTo={linkTo} />
        <div class={styles.stack}>
          <NameList title={report.hashtags} sign="#" names={sample.hashtags} linkTo={linkTo} />
          <NameList title={report.links} names={sample.domains} />
        </div>
      </div>
    </>
  );
}

export function SampleNote({ posts, isWhole }: { readonly posts: number; readonly isWhole: boolean }) {
  const { report } = useDashboardWords();
  return (
    <p class={styles.soft} data-testid="sample-note">
      {isWhole ? report.whole(posts) : report.sample(posts)}
    </p>
  );
}

interface TermTableProps {
  readonly terms: readonly TermCount[];
  readonly linkTo: (text: string) => string;
}

function TermTable({ terms, linkTo }: TermTableProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  if (terms.length === 0) {
    return (
      <div>
        <h3>{report.terms}</h3>
        <p class={styles.soft}>{report.none}</p>
      </div>
    );
  }
  return (
    <div class={styles.scroll}>
      <Table kind="figures" testId="terms">
        <caption class={styles.caption}>{report.terms}</caption>
        <thead>
          <tr>
            <th scope="col">{report.term}</th>
            <th scope="col">{report.posts}</th>
            <th scope="col">{report.more}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((entry) => (
            <tr key={entry.term}>
              <th scope="row">
                <a dir="auto" href={linkTo(`"${entry.term}"`)}>
                  {entry.term}
                </a>
              </th>
              <td>{wholeNumber(entry.posts, locale)}</td>
              <td>
                <TermChange entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** Only what chance does not explain is called a change. */
function TermChange({ entry }: { readonly entry: TermCount }) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { change, before } = entry;
  if (change === undefined) return <span class={styles.soft}>–</span>;
  if (change.low <= 0 && change.high >= 0) return <span class={styles.soft}>{report.sameAsBefore}</span>;
  if (before === 0) return <strong>{report.isNew}</strong>;
  const points = new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 0 });
  return <>{report.points(points.format(change.value * 100))}</>;
}

interface NameListProps {
  readonly title: string;
  readonly names: readonly NamedCount[];
  readonly sign?: string;
  readonly linkTo?: (text: string) => string;
}

export function NameList({ title, names, sign = "", linkTo }: NameListProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  return (
    <div>
      <h3>{title}</h3>
      {names.length === 0 ? (
        <p class={styles.soft}>{report.none}</p>
      ) : (
        <ul class={styles.names}>
          {names.map(({ name, posts }) => (
            <li key={name} class={styles.name}>
              <bdi>
                {linkTo ? (
                  <a href={linkTo(name)}>
                    {sign}
                    {name}
                  </a>
                ) : (
                  sign + name
                )}
              </bdi>
              <span>{wholeNumber(posts, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
