/** The report: one long page, a question a section. It draws what was measured and computes nothing. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { hashOf, withParams } from "@/components/dashboard/address";
import { WhichSites } from "@/components/dashboard/which-sites";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";

import { goToSection } from "./go-to-section";
import { type Opened, PassportContext } from "./passport-context";
import { PassportDialog } from "./passport-dialog";
import { AnswersSection, EngagementSection, MethodSection, ReachSection } from "./rate-sections";
import { behindLink, sectionNames, type SectionName } from "./report-address";
import type { ReportProps } from "./report-model";
import { Section } from "./section";
import { SentimentSection } from "./sentiment-section";
import { SummarySection } from "./summary-section";
import { TopicsSection } from "./topics-section";
import { TopsSection } from "./tops-section";
import { VoiceSection } from "./voice-section";
import { VolumeSection } from "./volume-section";
import { WhenSection } from "./when-section";

import styles from "./report.module.css";

export function ReportView(props: ReportProps) {
  const { model, address } = props;
  const { report } = useDashboardWords();
  const [opened, setOpened] = useState<Opened>();
  const { subject, range, choices, figures } = model;
  const behind = { address, subjectId: subject.id, range, by: choices.by };
  const isEmpty = Object.values(figures.classes).every(({ mentions }) => mentions === 0);
  return (
    <PassportContext.Provider value={setOpened}>
      <div class={styles.report} data-testid="report">
        <ReportHead {...props} isEmpty={isEmpty} />
        {isEmpty ? (
          <>
            <EmptyState
              title={report.empty(subject.name)}
              testId="report-empty"
              action={<WhichSites address={address} />}
            >
              {report.emptyHow}
            </EmptyState>
            <Section name="method" isTarget={false}>
              <MethodSection model={model} />
            </Section>
          </>
        ) : (
          sectionNames.map((name) => (
            <Section key={name} name={name} isTarget={choices.at === name}>
              <SectionBody name={name} {...props} />
            </Section>
          ))
        )}
        {opened && (
          <PassportDialog
            measure={opened.measure}
            href={behindLink(opened.measure.metric, behind, opened.params)}
            onClose={() => setOpened(undefined)}
          />
        )}
      </div>
    </PassportContext.Provider>
  );
}

function ReportHead({ model, address, go, isEmpty }: ReportProps & { readonly isEmpty: boolean }) {
  const { report } = useDashboardWords();
  const { by } = model.choices;
  return (
    <div class={styles.reportHead}>
      {!isEmpty && (
        <nav class={styles.anchors} aria-label={report.sections}>
          {sectionNames.map((name) => (
            // A link to where one already is would do nothing.
            <a key={name} href={hashOf(withParams(address, { at: name }))} onClick={() => goToSection(name)}>
              {report.section[name]}
            </a>
          ))}
        </nav>
      )}
      <span class={styles.choices}>
        <span class={styles.soft}>{report.by}</span>
        <Select
          label={report.by}
          value={by}
          options={[
            { value: "seen", text: report.bySeen },
            { value: "posted", text: report.byPosted },
          ]}
          testId="report-by"
          onChange={(value) => go(withParams(address, { by: value, at: undefined }))}
        />
        <Button
          icon="print"
          testId="open-sheet"
          onPress={() => go(withParams(address, { sheet: "client", at: undefined }))}
        >
          {report.clientReport}
        </Button>
      </span>
    </div>
  );
}

type DetailedName = "topics" | "when" | "tops";

const bodies: Readonly<Record<Exclude<SectionName, DetailedName>, (props: ReportProps) => JSX.Element>> = {
  summary: SummarySection,
  volume: VolumeSection,
  engagement: EngagementSection,
  reach: ReachSection,
  voice: VoiceSection,
  sentiment: SentimentSection,
  answers: AnswersSection,
  method: MethodSection,
};

function SectionBody({ name, ...props }: ReportProps & { readonly name: SectionName }) {
  if (name === "topics" || name === "when" || name === "tops") return <Detailed name={name} {...props} />;
  const Body = bodies[name];
  return <Body {...props} />;
}

/** What comes from the posts themselves: it may still be on its way, or not have come. */
function Detailed({ name, ...props }: ReportProps & { readonly name: DetailedName }) {
  const { report } = useDashboardWords();
  const { details, areDetailsLost } = props.model;
  if (areDetailsLost) {
    return (
      <Notice tone="bad" title={report.failed}>
        {report.failedWhy}
      </Notice>
    );
  }
  if (!details) return <Skeleton label={report.stillReading} lines={3} isSaid />;
  if (name === "topics") return <TopicsSection {...props} details={details} />;
  if (name === "when") return <WhenSection {...props} details={details} />;
  return <TopsSection {...props} details={details} />;
}
