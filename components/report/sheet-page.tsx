/** The page itself: what is handed to a client. Everything on it says how it was measured. */

import { useMemo } from "preact/hooks";

import { ChartSvg } from "@/components/charts/chart-svg";
import { wholeDay } from "@/components/format/day";
import { shortNumber } from "@/components/format/number";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { authorOf } from "@/components/mentions/author";
import { CountsLine } from "@/components/mentions/counts-line";
import { dayOf } from "@/lib/kit/time";
import type { ClientSheet } from "@/lib/model/client-sheet";
import type { MentionView } from "@/lib/model/figures";

import { figuresIn, withoutHandles } from "./client-sheet-model";
import { intervalTexts, measureText } from "./measure-text";
import { MethodSection } from "./rate-sections";
import { volumeChart } from "./report-charts";
import type { ReportModel } from "./report-model";

import styles from "./client-sheet.module.css";

const longestQuote = 280;

export interface SheetPageProps {
  readonly model: ReportModel;
  readonly sheet: ClientSheet;
}

export function SheetPage({ model, sheet }: SheetPageProps) {
  const { locale } = useI18n();
  const words = useDashboardWords();
  const { figures, choices, details, timeZone, now } = model;
  const chart = useMemo(
    () => volumeChart(figures, { words, locale, by: choices.by }),
    [figures, words, locale, choices.by],
  );
  const tops = (sheet.hasNotPublic ? details?.tops : details?.publicTops) ?? [];
  const left = sheet.hasNotPublic ? 0 : (details?.sample.notPublic ?? 0);
  const { report } = words;
  return (
    <article class={styles.page} data-paper={sheet.paper} data-testid="sheet-page">
      <SheetHead model={model} sheet={sheet} />
      {sheet.comment !== "" && (
        <p class={styles.words} dir="auto">
          {sheet.comment}
        </p>
      )}
      <SheetFigures model={model} sheet={sheet} />
      <div class={styles.picture}>
        <ChartSvg
          model={chart}
          width={720}
          height={190}
          printNumber={(value) => shortNumber(value, locale)}
        />
      </div>
      {sheet.posts > 0 && tops.length > 0 && (
        <section>
          <h3>{report.topPosts}</h3>
          <ol class={styles.posts}>
            {tops.slice(0, sheet.posts).map((mention) => (
              <SheetPost key={mention.key} mention={mention} hasNames={sheet.hasNames} />
            ))}
          </ol>
        </section>
      )}
      <section class={styles.method}>
        <h3>{report.sheet.how}</h3>
        <MethodSection model={model} />
        {left > 0 && <p data-testid="sheet-left">{report.sheet.left(left)}</p>}
        <p>{report.sheet.made(wholeDay(dayOf(now, timeZone), locale))}</p>
      </section>
    </article>
  );
}

function SheetHead({ model, sheet }: SheetPageProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { range, before, subject } = model;
  const print = (day: string) => wholeDay(day, locale);
  return (
    <header class={styles.head}>
      <div>
        <h2 class={styles.title} dir="auto" data-testid="sheet-heading">
          {sheet.title === "" ? report.sheet.titleExample(subject.name) : sheet.title}
        </h2>
        <p class={styles.soft}>
          {report.sheet.range(print(range.from), print(range.to))}
          {before && `, ${report.sheet.comparedWith(print(before.from), print(before.to))}`}
        </p>
      </div>
      {/* Its content is in the title beside it. */}
      {sheet.logo !== undefined && <img class={styles.logo} src={sheet.logo} alt="" data-testid="logo" />}
    </header>
  );
}

function SheetFigures({ model, sheet }: SheetPageProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  return (
    <dl class={styles.figures}>
      {figuresIn(sheet).map((id) => {
        const measure = model.measures[id];
        const interval = intervalTexts(measure, locale);
        return (
          <div key={id} class={styles.figure} data-testid={`sheet-${id}`}>
            <dt>{report.metrics[id].name}</dt>
            <dd>
              <strong dir="auto">{measureText(measure, locale)}</strong>
              <span class={styles.soft}>
                {measure.why ? report.why(measure.why) : interval && report.interval(...interval)}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function SheetPost({ mention, hasNames }: { readonly mention: MentionView; readonly hasNames: boolean }) {
  const { report } = useDashboardWords();
  const text = mention.text.slice(0, longestQuote).toWellFormed();
  const cut = mention.text.length > longestQuote ? "…" : "";
  return (
    <li class={styles.post}>
      <strong>
        {hasNames ? <bdi>{authorOf(mention) ?? report.unknownAuthor}</bdi> : report.sheet.author}
      </strong>
      <p dir="auto">{(hasNames ? text : withoutHandles(text)) + cut}</p>
      <CountsLine counts={mention.counts} />
    </li>
  );
}
