/** Engagement in its variants, the three rungs of reach, and answers: figures side by side, each with what it rests on. */

import { withParams } from "@/components/dashboard/address";
import { shortDay } from "@/components/format/day";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { latestVersion, type MetricId } from "@/lib/metrics/passport";
import { ledgerMeasures } from "@/lib/store/queries/report-measures";

import { MetricFigure } from "./metric-figure";
import { PlatformTable } from "./platform-table";
import type { ReportModel, ReportProps } from "./report-model";
import { SurfacesText } from "./voice-section";

import styles from "./report.module.css";

const engagementRates = [
  "engagementPerView",
  "meanEngagementPerView",
  "engagementPerFollower",
  "conversation",
  "amplification",
  "applause",
  "virality",
] as const satisfies readonly MetricId[];

export function EngagementSection({ model }: { readonly model: ReportModel }) {
  const { engagement } = ledgerMeasures(model.figures.classes.earned);
  return (
    <>
      <dl class={styles.figures}>
        <MetricFigure measure={engagement} />
        {engagementRates.map((id) => (
          <MetricFigure key={id} measure={model.measures[id]} />
        ))}
      </dl>
      {model.figures.platforms.length > 1 && <PlatformTable platforms={model.figures.platforms} />}
    </>
  );
}

export function ReachSection({ model, address, go }: ReportProps) {
  const { report } = useDashboardWords();
  const { measures, choices } = model;
  const rungs = [
    { id: "views", title: report.rungSeen },
    { id: "modelledImpressions", title: report.rungEstimated },
    { id: "potentialReach", title: report.rungPossible },
  ] as const;
  return (
    <>
      <p class={styles.soft}>{report.rungs}</p>
      <div class={styles.rungs}>
        {rungs.map(({ id, title }) => (
          <dl key={id} class={styles.rung}>
            <dt class={styles.rungTitle}>{title}</dt>
            <dd>
              <dl>
                <MetricFigure measure={measures[id]} />
              </dl>
              {id === "modelledImpressions" && (
                <Button
                  kind="quiet"
                  testId="toggle-estimate"
                  onPress={() =>
                    go(withParams(address, { estimate: choices.isModelled ? undefined : "1" }), "replace")
                  }
                >
                  {choices.isModelled ? report.noEstimate : report.estimate}
                </Button>
              )}
            </dd>
          </dl>
        ))}
      </div>
    </>
  );
}

export function AnswersSection({ model }: { readonly model: ReportModel }) {
  const { responseRate, medianFirstResponse } = model.measures;
  return (
    <dl class={styles.figures}>
      <MetricFigure measure={responseRate} />
      <MetricFigure measure={medianFirstResponse} />
    </dl>
  );
}

export function MethodSection({ model }: { readonly model: ReportModel }) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { checked, places, daysCounted, days } = model.figures.exposure;
  const shown = places.reduce((sum, place) => sum + place.shown, 0);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const joined = new Intl.ListFormat(locale, { type: "unit" });
  const changes = joined.format(
    model.figures.redefined.map(({ day, part }) =>
      report.methodRedefinedOn(shortDay(day, locale), report.parts[part]),
    ),
  );
  const list = joined.format(
    places.map((place) => report.methodPlace(report.place(place.place), share.format(place.shown / shown))),
  );
  return (
    <ul class={styles.method} data-testid="method">
      <li>{model.choices.isModelled ? report.methodEstimated : report.methodSeen}</li>
      <li>
        {checked === undefined ? report.methodNoChecked : report.methodChecked(checked, daysCounted, days)}
      </li>
      {places.length > 0 && <li>{report.methodPlaces(list)}</li>}
      {model.figures.voice.length > 1 && (
        <li data-testid="method-surfaces">
          <SurfacesText voice={model.figures.voice} />
        </li>
      )}
      <li>{report.methodRules}</li>
      {changes.length > 0 && <li data-testid="method-redefined">{report.methodRedefined(changes)}</li>}
      <li>{report.methodVersions(latestVersion)}</li>
    </ul>
  );
}
