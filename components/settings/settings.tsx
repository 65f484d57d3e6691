/** The settings of the dashboard: sites and their places, capturing, what leaves this computer, and the rules of reading. */

import { useCallback } from "preact/hooks";

import { Accuracy } from "@/components/accuracy/accuracy";
import { asksForDraw, drawLink } from "@/components/accuracy/accuracy-address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { useJob } from "@/components/health-and-store/use-job";
import { useAsked } from "@/components/hooks/use-asked";
import { useLive } from "@/components/hooks/use-live";
import { useSites } from "@/components/hooks/use-sites";
import { useAccuracyWords } from "@/components/i18n/dashboard/use-accuracy-words";
import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { CaptureStep } from "@/components/setup/capture-step";
import { PrivacyWords } from "@/components/setup/privacy-words";
import { SitesStep } from "@/components/setup/sites-step";
import { Step } from "@/components/setup/step";
import { Skeleton } from "@/components/ui/skeleton";
import { readSetting } from "@/lib/store/settings";

import { ClientsBlock } from "./clients-block";
import { RulesBlock } from "./rules-block";
import { useClients } from "./use-clients";

import styles from "./settings.module.css";

export function Settings(props: DashboardProps) {
  return asksForDraw(props.address) ? <Accuracy {...props} /> : <Pages {...props} />;
}

function Pages(props: DashboardProps) {
  const { services, subjects } = props;
  const { words } = useSetupI18n();
  const settings = useSettingsWords();
  const accuracy = useAccuracyWords();
  const tell = useTell();
  const { db, send } = services;
  const [first] = subjects;
  const sites = useSites(services.sites);
  const isCapturing = useAsked(services.isCapturing, services.onPlanChanged);
  const clients = useClients(props);
  const job = useJob(db);
  const rules = useLive(
    useCallback(async () => (await readSetting(db, "readingRules")) ?? [], [db]),
    db,
  );
  if (rules.state === "failed") return <ViewFailed testId="settings-failed" />;
  if (sites.rows === undefined || isCapturing === undefined || rules.state !== "ready")
    return <Skeleton label={words.loading} lines={9} />;
  return (
    <div class={styles.page} data-testid="settings">
      <SitesStep sites={sites.rows} actions={sites.actions} />
      <CaptureStep isCapturing={isCapturing} setCapturing={(isOn) => void send("capture.set", { isOn })} />
      {clients.standings.state === "ready" && (
        <ClientsBlock
          standings={clients.standings.value}
          actions={clients.actions}
          job={job}
          cancel={(id) => void send("job.cancel", { id })}
        />
      )}
      <RulesBlock
        key={JSON.stringify(rules.value)}
        edits={rules.value}
        save={async (edits) => {
          await send("rules.save", { edits });
          tell({ text: settings.saved });
        }}
      />
      {first && (
        <Step title={accuracy.title} why={accuracy.why}>
          <p>
            <a href={drawLink({ subjectId: first.id })} data-testid="open-draw">
              {accuracy.open}
            </a>
          </p>
        </Step>
      )}
      <Step title={words.options.privacy} why={words.options.privacyWhy}>
        <PrivacyWords sites={sites.rows} />
      </Step>
    </div>
  );
}
