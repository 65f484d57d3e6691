/** Three panes: views and filters, the list, the mention. In a narrow window one at a time. */

import { useLayoutEffect, useState } from "preact/hooks";

import { ViewFailed } from "@/components/dashboard/view-failed";
import { WhichSites } from "@/components/dashboard/which-sites";
import { useRemembered } from "@/components/hooks/use-remembered";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

import { BulkBar } from "./bulk-bar";
import { FilterPane } from "./filter-pane";
import { cleared, filterCount } from "./inbox-address";
import { InboxDialogs, type Asking } from "./inbox-dialogs";
import type { InboxActions, InboxModel } from "./inbox-model";
import { ListHead } from "./list-head";
import { MentionList } from "./mention-list";
import { ReadingPane } from "./reading-pane";
import { useTriageKeys } from "./use-triage-keys";

import styles from "./inbox-view.module.css";

export interface InboxViewProps {
  readonly model: InboxModel;
  readonly actions: InboxActions;
}

/** From here on the filters have room beside the list. */
const widePx = 1_180;

export function InboxView({ model, actions }: InboxViewProps) {
  const [asking, ask] = useState<Asking>();
  const [areFiltersShown, showFilters] = useRoomFor(widePx, model.isPanel);
  const [keys, rememberKeys] = useRemembered("dashboard.keys", "on");
  useTriageKeys({ model, actions, ask, areOn: keys === "on" && asking === undefined });
  return (
    <div
      class={styles.inbox}
      data-testid="inbox"
      data-state={model.state}
      data-filters={areFiltersShown}
      data-reading={model.question.open !== undefined}
      data-panel={model.isPanel}
    >
      {areFiltersShown && (
        <div class={styles.filters}>
          <FilterPane model={model} actions={actions} onSave={() => ask("save")} />
        </div>
      )}
      <div class={styles.list}>
        <ListHead
          model={model}
          actions={actions}
          areFiltersShown={areFiltersShown}
          onFilters={() => showFilters(!areFiltersShown)}
          onKeys={() => ask("keys")}
        />
        <BulkBar model={model} actions={actions} ask={ask} />
        <ListOrWords model={model} actions={actions} />
      </div>
      <div class={styles.reading}>
        <ReadingPane model={model} actions={actions} ask={ask} />
      </div>
      <InboxDialogs
        asking={asking}
        model={model}
        actions={actions}
        areKeysOn={keys === "on"}
        onKeys={(areOn) => rememberKeys(areOn ? "on" : "off")}
        ask={ask}
      />
    </div>
  );
}

/** Shown where there is room, until the user says otherwise; a window that becomes narrow hides it again. */
function useRoomFor(px: number, isPanel: boolean): [boolean, (isShown: boolean) => void] {
  const [isShown, setShown] = useState(() => innerWidth >= px && !isPanel);
  useLayoutEffect(() => {
    const room = matchMedia(`(width >= ${px}px)`);
    const follow = () => setShown(room.matches && !isPanel);
    room.addEventListener("change", follow);
    return () => room.removeEventListener("change", follow);
  }, [px, isPanel]);
  return [isShown, setShown];
}

function ListOrWords({ model, actions }: InboxViewProps) {
  const { inbox } = useDashboardWords();
  const { state, pages, question, address } = model;
  if (state === "failed") {
    return (
      <div class={styles.words}>
        <ViewFailed title={inbox.failed} testId="list-failed">
          {inbox.failedHow}
        </ViewFailed>
      </div>
    );
  }
  const isEmpty = state === "ready" && pages.lastLength === 0 && pages.cursors.length === 1;
  if (!isEmpty) return <MentionList model={model} actions={actions} />;
  const { statuses = [] } = question.filter;
  const isQueue = statuses.length === 1 && statuses[0] === "waiting" && filterCount(address) === 1;
  const isFiltered = filterCount(address) > 0 || question.filter.from !== undefined;
  const [title, how] = isQueue
    ? [inbox.nothingWaits, inbox.nothingWaitsHow]
    : isFiltered
      ? [inbox.nothingFound, inbox.nothingFoundHow]
      : [inbox.empty, inbox.emptyHow];
  return (
    <div class={styles.words}>
      <EmptyState
        title={title}
        testId="list-empty"
        action={isQueue ? undefined : <NextStep model={model} actions={actions} />}
      >
        {how}
      </EmptyState>
    </div>
  );
}

/** What brings mentions into a list without any. */
function NextStep({ model: { address, isPanel }, actions }: InboxViewProps) {
  const { inbox } = useDashboardWords();
  if (filterCount(address) > 0) {
    return <Button onPress={() => actions.go(cleared(address))}>{inbox.clear}</Button>;
  }
  // Beside a page there is no view of the settings.
  return isPanel ? null : <WhichSites address={address} />;
}
