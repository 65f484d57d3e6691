/** Why nothing is read, if so: no site is allowed, or this page was open before. One button each. */

import type { ComponentChild } from "preact";

import { useI18n } from "@/components/i18n/use-i18n";
import { labelOf, type SiteRow } from "@/components/setup/site-row";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import type { PopupActions, ReadyPopup } from "./popup-model";

import styles from "./popup-block.module.css";

interface ReadingNoticeProps {
  readonly popup: Pick<ReadyPopup, "sites" | "page" | "isCapturing">;
  readonly actions: PopupActions;
}

export function ReadingNotice({ popup, actions }: ReadingNoticeProps): ComponentChild {
  const withdrawn = popup.sites.find(({ isOn, isWanted }) => isWanted && !isOn);
  if (withdrawn) return <SiteOff site={withdrawn} isWithdrawn switchOn={actions.switchOn} />;
  const [first] = popup.sites;
  if (first && popup.sites.every(({ isOn }) => !isOn)) {
    return <SiteOff site={first} isWithdrawn={false} switchOn={actions.switchOn} />;
  }
  const { page } = popup;
  if (page?.state !== "not-running" || !popup.isCapturing) return null;
  return <PageOff label={labelOf(popup.sites, page.siteId)} reload={() => actions.reloadPage(page.tabId)} />;
}

interface SiteOffProps {
  readonly site: SiteRow;
  readonly isWithdrawn: boolean;
  readonly switchOn: PopupActions["switchOn"];
}

function SiteOff({ site, isWithdrawn, switchOn }: SiteOffProps) {
  const { words } = useI18n();
  const why = isWithdrawn ? words.popup.withdrawnWhy : words.popup.siteOffWhy;
  return (
    <div class={styles.padded}>
      <Notice
        tone="warn"
        title={isWithdrawn ? words.popup.withdrawn(site.label) : words.popup.siteOff}
        testId="site-off"
        action={
          <Button kind="primary" testId={`switch-on-${site.id}`} onPress={() => switchOn(site.id)}>
            {words.popup.switchOn(site.label)}
          </Button>
        }
      >
        {site.wasRefused ? words.popup.refused : why}
      </Notice>
    </div>
  );
}

function PageOff({ label, reload }: { label: string; reload: () => void }) {
  const { words } = useI18n();
  return (
    <div class={styles.padded}>
      <Notice
        tone="tip"
        title={words.popup.notRunning(label)}
        testId="page-off"
        action={
          <Button icon="reload" testId="reload-page" onPress={reload}>
            {words.popup.reload}
          </Button>
        }
      >
        {words.popup.notRunningWhy}
      </Notice>
    </div>
  );
}
