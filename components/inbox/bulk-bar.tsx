/** What can be done with the selected mentions, all at once and all to be taken back. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";

import { AsideActions } from "./aside-actions";
import type { Asking } from "./inbox-dialogs";
import type { InboxActions, InboxModel } from "./inbox-model";

import styles from "./list-head.module.css";

export interface BulkBarProps {
  readonly model: InboxModel;
  readonly actions: InboxActions;
  readonly ask: (asking: Asking) => void;
}

export function BulkBar({ model, actions, ask }: BulkBarProps) {
  const { inbox } = useDashboardWords();
  const { selected, isAllSelected, work } = model;
  if (selected.size === 0 && !isAllSelected) return null;
  return (
    <div class={styles.bulk} role="toolbar" aria-label={inbox.selected(selected.size)} data-testid="bulk-bar">
      <span class={styles.count}>
        {work
          ? inbox.working(work.done, work.total)
          : isAllSelected
            ? inbox.allSelected
            : inbox.selected(selected.size)}
      </span>
      {model.question.filter.aside === "only" && <AsideActions isConfirmed={false} apply={actions.apply} />}
      <Button kind="quiet" icon="done" testId="bulk-done" onPress={() => actions.apply("done")}>
        {inbox.done}
      </Button>
      <Button kind="quiet" icon="reply" onPress={() => actions.apply("answered")}>
        {inbox.answered}
      </Button>
      <Button kind="quiet" icon="clock" onPress={() => ask("snooze")}>
        {inbox.snooze}
      </Button>
      <Button kind="quiet" icon="tag" onPress={() => ask("tag")}>
        {inbox.tag}
      </Button>
      <Button kind="quiet" icon="more" testId="bulk-more" onPress={() => ask("more")}>
        {inbox.more}
      </Button>
      <Button
        kind="quiet"
        icon="remove"
        testId="unselect"
        onPress={() => {
          actions.selectAll(false);
        }}
      >
        {inbox.unselect}
      </Button>
    </div>
  );
}
