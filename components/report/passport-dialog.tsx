/** How a figure is calculated: formula, what went in, how much it rests on, whom it follows, and the posts behind it. */

import type { JSX } from "preact";

import { wholeDay } from "@/components/format/day";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Dialog } from "@/components/ui/dialog";
import type { Measure } from "@/lib/metrics/measure";
import { passportOf } from "@/lib/metrics/passport";

import { intervalTexts, measureText, partText } from "./measure-text";

import styles from "./passport-dialog.module.css";

export interface PassportDialogProps {
  readonly measure: Measure;
  /** Where the posts behind it are listed. */
  readonly href: string;
  readonly onClose: () => void;
}

export function PassportDialog({ measure, href, onClose }: PassportDialogProps) {
  const { report } = useDashboardWords();
  const words = report.passport;
  return (
    <Dialog
      title={report.metrics[measure.metric].name}
      closeLabel={words.close}
      testId="passport"
      onClose={onClose}
    >
      <p class={styles.lead}>{words.title}</p>
      <dl class={styles.rows}>
        {rowsOf(measure).map(({ name, Value }) => (
          <div key={name} class={styles.row}>
            <dt>{words[name]}</dt>
            <dd>
              <Value measure={measure} />
            </dd>
          </div>
        ))}
      </dl>
      <a class={styles.behind} href={href} data-testid="posts-behind" onClick={onClose}>
        {words.behind}
      </a>
    </Dialog>
  );
}

interface RowProps {
  readonly measure: Measure;
}

type RowName =
  | "value"
  | "formula"
  | "numerator"
  | "denominator"
  | "inputs"
  | "n"
  | "interval"
  | "caveat"
  | "source";

const rows: readonly { readonly name: RowName; readonly Value: (props: RowProps) => JSX.Element }[] = [
  { name: "value", Value: ValueRow },
  { name: "formula", Value: FormulaRow },
  { name: "numerator", Value: NumeratorRow },
  { name: "denominator", Value: DenominatorRow },
  { name: "inputs", Value: InputsRow },
  { name: "n", Value: PostsRow },
  { name: "interval", Value: IntervalRow },
  { name: "caveat", Value: CaveatRow },
  { name: "source", Value: SourceRow },
];

/** A count has no upper and lower part. */
function rowsOf({ numerator }: Measure): typeof rows {
  return rows.filter(({ name }) => name !== "numerator" || numerator !== undefined);
}

function ValueRow({ measure }: RowProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  return (
    <>
      <strong>{measureText(measure, locale)}</strong>
      {measure.why && ` ${report.why(measure.why)}`}
    </>
  );
}

function FormulaRow({ measure }: RowProps) {
  const { report } = useDashboardWords();
  return <span data-testid="formula">{report.metrics[measure.metric].formula}</span>;
}

function NumeratorRow({ measure }: RowProps) {
  const { locale } = useI18n();
  return <>{partText(measure.numerator, locale)}</>;
}

function DenominatorRow({ measure }: RowProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { denominator } = passportOf(measure.metric);
  if (denominator === undefined) return <>{report.passport.undivided}</>;
  return (
    <>
      {partText(measure.denominator, locale)} {report.input(denominator)}
    </>
  );
}

function InputsRow({ measure }: RowProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const list = new Intl.ListFormat(locale, { type: "unit" });
  return <>{list.format(passportOf(measure.metric).inputs.map((name) => report.input(name)))}</>;
}

function PostsRow({ measure }: RowProps) {
  const { report } = useDashboardWords();
  const { posts, authors } = report.passport;
  const restsOn = measure.metric === "potentialReach" || measure.metric === "people" ? authors : posts;
  return <>{restsOn(measure.n, measure.of)}</>;
}

function IntervalRow({ measure }: RowProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const interval = intervalTexts(measure, locale);
  if (interval) return <>{report.interval(...interval)}</>;
  const { unit } = passportOf(measure.metric);
  const isRate = measure.value !== undefined && (unit === "ratio" || unit === "perPost");
  return <>{isRate ? report.passport.intervalLater : report.passport.noInterval}</>;
}

function CaveatRow({ measure }: RowProps) {
  const { report } = useDashboardWords();
  return <>{report.metrics[measure.metric].caveat}</>;
}

function SourceRow({ measure }: RowProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { source, version, since } = passportOf(measure.metric);
  return (
    <>
      {/* Names and titles as they are cited: no language changes them. */}
      <bdi>{source === "" ? report.passport.counting : source}</bdi>
      <span class={styles.version}>{report.passport.version(version, wholeDay(since, locale))}</span>
    </>
  );
}
