/** Whose voice is heard: the brand among its competitors, each share with its interval drawn. */

import { Bar } from "@/components/charts/bar";
import { percent } from "@/components/format/rate";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { OnlyRead } from "@/components/ui/only-read";
import { Table } from "@/components/ui/table";
import { voiceShares } from "@/lib/store/queries/report-measures";

import { MetricFigure, MetricValue } from "./metric-figure";
import type { ReportModel } from "./report-model";

import styles from "./report.module.css";

export function VoiceSection({ model }: { readonly model: ReportModel }) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { figures, measures } = model;
  const lines = voiceShares(figures);
  if (lines.length < 2) return <p class={styles.soft}>{report.voiceNone}</p>;
  const shown = figures.exposure.places.reduce((sum, { shown: posts }) => sum + posts, 0);
  const inSearch = figures.exposure.places.find(({ place }) => place === "search")?.shown ?? 0;
  return (
    <>
      <dl class={styles.figures}>
        <MetricFigure measure={measures.shareOfMentions} />
        <MetricFigure measure={measures.shareInFeeds} />
        <MetricFigure measure={measures.shareInSearches} />
        <MetricFigure measure={measures.shareOfEngagement} />
      </dl>
      <div class={styles.scroll}>
        <Table kind="figures" testId="voices-of-brands">
          <thead>
            <tr>
              <th scope="col">{report.voiceOf}</th>
              <th scope="col">{report.metrics.mentions.name}</th>
              <th scope="col">{report.metrics.shareOfMentions.name}</th>
              <th scope="col">
                <OnlyRead>{report.drawn}</OnlyRead>
              </th>
              <th scope="col">{report.voiceInFeeds}</th>
              <th scope="col">{report.voiceInSearches}</th>
              <th scope="col">{report.metrics.shareOfEngagement.name}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ subjectId, name, named, share, inFeeds, inSearches, ofEngagement }) => (
              <tr key={subjectId} data-testid="voice-line">
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <MetricValue
                    measure={{
                      ...measures.mentions,
                      value: { low: named, high: named },
                      n: named,
                      of: named,
                    }}
                    params={{ subject: subjectId, how: "named" }}
                  />
                </td>
                <td>
                  <MetricValue measure={share} params={{ subject: subjectId }} />
                </td>
                <td class={styles.barCell}>
                  {share.value && (
                    <Bar
                      share={share.value.low}
                      interval={share.interval}
                      isStrong={subjectId === model.subject.id}
                    />
                  )}
                </td>
                <td>
                  <MetricValue measure={inFeeds} params={{ subject: subjectId }} />
                </td>
                <td>
                  <MetricValue measure={inSearches} params={{ subject: subjectId }} />
                </td>
                <td>
                  <MetricValue measure={ofEngagement} params={{ subject: subjectId }} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <p class={styles.soft} data-testid="voice-surfaces">
        <SurfacesText voice={figures.voice} />{" "}
        {inSearch > 0 && report.voicePlaces(percent(inSearch / shown, locale))}
      </p>
    </>
  );
}

/** Where the compared mentions were first seen; of how many that is not known. */
export function SurfacesText({ voice }: Pick<ReportModel["figures"], "voice">) {
  const { report } = useDashboardWords();
  const sum = (name: "named" | "namedInFeed" | "namedInSearch") =>
    voice.reduce((total, line) => total + line[name], 0);
  const [feed, search] = [sum("namedInFeed"), sum("namedInSearch")];
  return <>{report.voiceSurfaces(feed, search, sum("named") - feed - search)}</>;
}
