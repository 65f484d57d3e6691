/** How capturing stands: what this page has yielded, and one line of health. */

import type { Words } from "@/components/i18n/en";
import { useI18n } from "@/components/i18n/use-i18n";
import { pages } from "@/components/pages";
import { labelOf } from "@/components/setup/site-row";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

import { HealthLine } from "./health-line";
import type { ReadyPopup } from "./popup-model";

import styles from "./popup-foot.module.css";

export interface PopupFootProps {
  readonly popup: ReadyPopup;
  readonly clipPage: () => void;
}

export function PopupFoot({ popup, clipPage }: PopupFootProps) {
  const { words } = useI18n();
  return (
    <footer class={styles.foot}>
      <div class={styles.lines}>
        <p data-testid="page-line">{pageLine(popup, words)}</p>
        <HealthLine popup={popup} />
      </div>
      <Button kind="quiet" icon="bookmark" label={words.menu.page} testId="clip-page" onPress={clipPage} />
      <LinkButton href={dashboardOf(popup)} kind="quiet" icon="inbox" testId="open-dashboard">
        {words.dashboard}
      </LinkButton>
      <LinkButton href={pages.options} kind="quiet" icon="settings" testId="open-settings">
        {words.settings}
      </LinkButton>
    </footer>
  );
}

function pageLine({ page, sites }: ReadyPopup, { popup }: Words): string {
  if (page === undefined) return "";
  if (page.state === "no-site") return popup.pageNone;
  if (page.state === "not-running") return popup.notRunning(labelOf(sites, page.siteId));
  const { checked, mentions, pending, givenUp, isOn } = page.status;
  if (!isOn) return popup.pagePaused;
  const parts = [popup.page(checked, mentions)];
  if (pending > 0) parts.push(popup.pagePending(pending));
  if (givenUp > 0) parts.push(popup.givenUp(givenUp));
  return parts.join(" · ");
}

/** What one looks at here is what stands there. */
function dashboardOf({ subject }: ReadyPopup): string {
  const { id, client } = subject;
  return `${pages.dashboard}#/overview?${new URLSearchParams({ client: client.id, subject: id }).toString()}`;
}
