/** Before the first run was finished: one button, and the way back for whoever has a backup. */

import type { ComponentType } from "preact";
import { useState } from "preact/hooks";

import { DemoLink } from "@/components/demo/demo-link";
import type { ComeBackProps } from "@/components/health-and-store/come-back";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { Mark } from "@/components/mark";
import { pages } from "@/components/pages";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

import styles from "./dashboard-state.module.css";

export interface DashboardUnsetProps {
  /** Absent where there is no room to take in a backup. */
  readonly services?: ComeBackProps["services"];
}

export function DashboardUnset({ services }: DashboardUnsetProps) {
  const { shell } = useDashboardWords();
  const store = useStoreWords();
  const [ComeBack, setComeBack] = useState<ComponentType<ComeBackProps>>();
  const open = async () => {
    // Few need it: it is loaded when somebody does.
    const loaded = await import("@/components/health-and-store/come-back");
    setComeBack(() => loaded.ComeBack);
  };
  return (
    <main class={styles.state}>
      <EmptyState
        mark={<Mark />}
        title={shell.setUpTitle}
        testId="dashboard-unset"
        action={
          <div class={styles.actions}>
            <LinkButton kind="primary" href={pages.welcome}>
              {shell.setUp}
            </LinkButton>
            <DemoLink />
            {services && !ComeBack && (
              <Button kind="quiet" testId="have-backup" onPress={() => void open()}>
                {store.restore}
              </Button>
            )}
          </div>
        }
      >
        {shell.setUpHow}
      </EmptyState>
      {services && ComeBack && <ComeBack services={services} />}
    </main>
  );
}
