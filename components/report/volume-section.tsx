/** How much was said, day by day, and which days stand out: more talk, or only more scrolling. */

import { useMemo } from "preact/hooks";

import { Chart } from "@/components/charts/chart";
import { wholeDay } from "@/components/format/day";
import { decimal } from "@/components/format/rate";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { postsLink } from "@/components/report/report-address";
import type { Spike } from "@/lib/metrics/spikes";
import type { ReportFigures, SpikeCause } from "@/lib/store/queries/report-figures";
import { talkChange } from "@/lib/store/queries/report-measures";

import { MetricFigure } from "./metric-figure";
import { classChart, volumeChart } from "./report-charts";
import type { ReportProps } from "./report-model";

import styles from "./report.module.css";

export function VolumeSection({ model, address }: Pick<ReportProps, "model" | "address">) {
  const { locale } = useI18n();
  const words = useDashboardWords();
  const { figures, measures, choices } = model;
  const context = useMemo(() => ({ words, locale, by: choices.by }), [words, locale, choices.by]);
  const volume = useMemo(() => volumeChart(figures, context), [figures, context]);
  const classes = useMemo(() => classChart(figures, context), [figures, context]);
  return (
    <>
      <dl class={styles.figures}>
        <MetricFigure measure={measures.change} />
      </dl>
      <TalkChange figures={figures} />
      <Chart model={volume} testId="chart-volume" />
      <Chart model={classes} height={180} testId="chart-classes" />
      <h3>{words.report.spikes}</h3>
      {figures.spikes.length === 0 ? (
        <p class={styles.soft}>{words.report.noSpikes}</p>
      ) : (
        <ul class={styles.spikes} data-testid="spikes">
          {figures.spikes.map((spike) => (
            <SpikeLine
              key={spike.day}
              spike={spike}
              cause={model.details?.causes.find(({ day }) => day === spike.day)}
              href={postsLink(
                {
                  address,
                  subjectId: model.subject.id,
                  range: { from: spike.day, to: spike.day },
                  by: "seen",
                },
                { order: "engagement" },
              )}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** More talk, or only more scrolling, over the whole time. */
function TalkChange({ figures }: { readonly figures: ReportFigures }) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const talk = talkChange(figures);
  if (!talk) return null;
  const [ratio, low, high] = [talk.ratio, talk.interval.low, talk.interval.high].map((value) =>
    decimal(value, locale),
  );
  const verdict = talk.interval.low > 1 ? "more" : talk.interval.high < 1 ? "less" : "same";
  return (
    <p data-testid="talk-change" data-verdict={verdict}>
      {report.talk[verdict]} {report.talkRatio(ratio ?? "", low ?? "", high ?? "")}
    </p>
  );
}

interface SpikeLineProps {
  readonly spike: Spike;
  readonly cause: SpikeCause | undefined;
  readonly href: string;
}

function SpikeLine({ spike, cause, href }: SpikeLineProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { day, mentions, expected, exposureRatio, verdict } = spike;
  return (
    <li class={styles.spike} data-verdict={verdict}>
      <a href={href}>
        <time dateTime={day}>{wholeDay(day, locale)}</time>
      </a>
      <span class={styles.verdict}>{verdict === "more-talk" ? report.spikeMore : report.spikeScroll}</span>
      <p>
        {report.spikeWords(mentions, decimal(expected, locale), decimal(exposureRatio, locale))}{" "}
        {cause && verdict === "more-talk" && <CauseWords cause={cause} />}
      </p>
    </li>
  );
}

function CauseWords({ cause }: { readonly cause: SpikeCause }) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { read, conversation, author, domain, term } = cause;
  const reasons = [
    ...(conversation ? [report.causeConversation(conversation.posts, read)] : []),
    ...(author ? [report.causeAuthor(author.name, author.posts, read)] : []),
    ...(domain ? [report.causeDomain(domain.name, domain.posts, read)] : []),
    ...(term ? [report.causeTerm(term.name, term.posts, read)] : []),
  ];
  if (reasons.length === 0) return <>{report.noCause}</>;
  return (
    <>
      {report.cause} {new Intl.ListFormat(locale, { type: "unit" }).format(reasons)}
    </>
  );
}
