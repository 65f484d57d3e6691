/** Every site with its one switch, and what stands in the way of reading it, with one button. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { PlaceChoice } from "@/lib/model/place-choice";

import { PlaceFields } from "./place-fields";
import type { SiteRow } from "./site-row";

import styles from "./setup.module.css";

export interface SiteActions {
  /** Called directly in the click: the browser asks for the permission only then. */
  readonly setOn: (siteId: string, isOn: boolean) => void;
  readonly reload: (siteId: string) => void;
  readonly setPlaces: (siteId: string, choice: PlaceChoice) => void;
  readonly setMarks: (siteId: string, isOn: boolean) => void;
}

export function SiteSwitches({ sites, actions }: { sites: readonly SiteRow[]; actions: SiteActions }) {
  const { words } = useSetupI18n();
  return (
    <ul class={styles.sites}>
      {sites.map((site) => (
        <li key={site.id} class={styles.site}>
          <div class={styles.siteHead}>
            <div>
              <bdi class={styles.siteName}>{site.label}</bdi>
              <bdi class={styles.hint}>{site.hosts.join(", ")}</bdi>
            </div>
            <Switch
              label={words.setup.siteSwitch(site.label)}
              state={site.isOn ? words.setup.siteOn : words.setup.siteOff}
              isOn={site.isOn}
              testId={`site-switch-${site.id}`}
              onChange={(isOn) => actions.setOn(site.id, isOn)}
            />
          </div>
          <SiteTrouble site={site} actions={actions} />
          {site.isOn && site.hasMarks !== undefined && (
            <div class={styles.siteHead}>
              <span class={styles.hint}>{words.setup.marksWhy}</span>
              <Switch
                label={words.setup.marksSwitch(site.label)}
                state={site.hasMarks ? words.setup.siteOn : words.setup.siteOff}
                isOn={site.hasMarks}
                testId={`marks-switch-${site.id}`}
                onChange={(isOn) => actions.setMarks(site.id, isOn)}
              />
            </div>
          )}
          {site.isOn && site.places && (
            <PlaceFields
              siteId={site.id}
              choice={site.places}
              onChange={(choice) => actions.setPlaces(site.id, choice)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function SiteTrouble({ site, actions }: { site: SiteRow; actions: SiteActions }) {
  const { words } = useSetupI18n();
  if (!site.isOn && (site.wasRefused || site.isWanted)) {
    return (
      <Notice
        tone="warn"
        title={words.setup.siteRefused(site.label)}
        testId={`site-refused-${site.id}`}
        action={<Button onPress={() => actions.setOn(site.id, true)}>{words.setup.siteAgain}</Button>}
      >
        {site.wasRefused ? words.setup.siteRefusedWhy : words.setup.siteWithdrawn}
      </Notice>
    );
  }
  if (!site.isOn || site.openTabs === 0) return null;
  return (
    <Notice
      tone="tip"
      title={words.setup.tabsOpen(site.openTabs, site.label)}
      testId={`site-tabs-${site.id}`}
      action={
        <Button icon="reload" testId={`reload-tabs-${site.id}`} onPress={() => actions.reload(site.id)}>
          {words.setup.tabsReload(site.openTabs)}
        </Button>
      }
    >
      {words.setup.tabsOpenWhy}
    </Notice>
  );
}
