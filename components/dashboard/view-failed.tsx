/** A view whose figures or rows could not be read: what is safe, and the one thing that helps. */

import type { ComponentChildren } from "preact";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export interface ViewFailedProps {
  /** Absent = that the mentions could not be read. */
  readonly title?: string;
  readonly children?: ComponentChildren;
  readonly testId?: string;
}

export function ViewFailed({ title, children, testId = "view-failed" }: ViewFailedProps) {
  const { shell } = useDashboardWords();
  return (
    <div>
      <Notice
        tone="bad"
        title={title ?? shell.failed}
        testId={testId}
        action={<Button onPress={() => location.reload()}>{shell.loadAgain}</Button>}
      >
        {children ?? shell.failedWhy}
      </Notice>
    </div>
  );
}
