/** The store cannot be read: what happened, what is safe, what to do. */

import { codeOf } from "@/components/error-code";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import styles from "./dashboard-state.module.css";

export function DashboardFailed({ error }: { readonly error: unknown }) {
  const { shell } = useDashboardWords();
  const code = codeOf(error);
  const { title, why } = {
    "storage-newer": { title: shell.newer, why: shell.newerWhy },
    "storage-blocked": { title: shell.blocked, why: shell.blockedWhy },
    other: { title: shell.failed, why: shell.failedWhy },
  }[code === "storage-newer" || code === "storage-blocked" ? code : "other"];
  return (
    <main class={styles.state}>
      <Notice
        tone="bad"
        title={title}
        testId="dashboard-error"
        action={<Button onPress={() => location.reload()}>{shell.loadAgain}</Button>}
      >
        {why}
      </Notice>
    </main>
  );
}
