/** The settings of the dashboard: sites and their places, capturing, what leaves this computer, and the rules of reading. */

import { useCallback } from "preact/hooks";

import { Accuracy } from "@/components/accuracy/accuracy";
import { asksForDraw, drawLink } from "@/components/accuracy/accuracy-address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { useAsked } from "@/components/hooks/use-asked";
import { useLive } from "@/components/hooks/use-live";
import { useSites } from "@/components/hooks/use-sites";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { PrivacyWords } from "@/components/setup/privacy-words";
import { SiteSwitches } from "@/components/setup/site-switches";
import { Step } from "@/components/setup/step";
import { Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { readSetting } from "@/lib/store/settings";

import { RulesBlock } from "./rules-block";

import styles from "./settings.module.css";

export function Settings(props: DashboardProps) {
  return asksForDraw(props.address) ? <Accuracy {...props} /> : <Pages {...props} />;
}

function Pages({ services, subjects }: DashboardProps) {
  const { words } = useSetupI18n();
  const { settings, accuracy } = useDashboardWords();
  const tell = useTell();
  const { db, send } = services;
  const [first] = subjects;
  const sites = useSites(services.sites);
  const isCapturing = useAsked(services.isCapturing, services.onPlanChanged);
  const rules = useLive(
    useCallback(async () => (await readSetting(db, "readingRules")) ?? [], [db]),
    db,
  );
  if (sites.rows === undefined || isCapturing === undefined || rules.state !== "ready")
    return <Skeleton label={words.loading} lines={9} />;
  return (
    <div class={styles.page} data-testid="settings">
      <Step title={words.setup.sites} why={words.setup.sitesWhy}>
        <SiteSwitches sites={sites.rows} actions={sites.actions} />
      </Step>
      <Step title={words.options.capture} why={words.options.captureWhy}>
        <div>
          <Switch
            label={words.popup.capture}
            state={isCapturing ? words.popup.capturing : words.popup.paused}
            isOn={isCapturing}
            testId="capture-switch"
            onChange={(isOn) => void send("capture.set", { isOn })}
          />
        </div>
      </Step>
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
