/** What is decided about mentions that are kept aside: they are about the subject after all, or they are not. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";

import type { InboxActions } from "./inbox-model";

export interface AsideActionsProps {
  /** The user has said so already; else only the rules have. */
  readonly isConfirmed: boolean;
  readonly apply: InboxActions["apply"];
}

export function AsideActions({ isConfirmed, apply }: AsideActionsProps) {
  const { inbox } = useDashboardWords();
  return (
    <>
      <Button icon="back" testId="act-about" onPress={() => apply("about")}>
        {inbox.bringBack}
      </Button>
      {!isConfirmed && (
        <Button kind="quiet" icon="check" testId="act-not-about" onPress={() => apply("notAbout")}>
          {inbox.confirmAside}
        </Button>
      )}
    </>
  );
}
