/** Before the first run was finished: one button. */

import { DemoLink } from "@/components/demo/demo-link";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Mark } from "@/components/mark";
import { pages } from "@/components/pages";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

import styles from "./dashboard-state.module.css";

export function DashboardUnset() {
  const { shell } = useDashboardWords();
  return (
    <main class={styles.state}>
      <EmptyState
        mark={<Mark />}
        title={shell.setUpTitle}
        testId="dashboard-unset"
        action={
          <>
            <LinkButton kind="primary" href={pages.welcome}>
              {shell.setUp}
            </LinkButton>
            <DemoLink />
          </>
        }
      >
        {shell.setUpHow}
      </EmptyState>
    </main>
  );
}
