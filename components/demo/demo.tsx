/** The dashboard over the demo: made when it is first opened, marked on every view, gone with one click. */

import { useEffect, useState } from "preact/hooks";

import { Dashboard } from "@/components/dashboard/dashboard";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import type { Services } from "@/components/services";
import { Button } from "@/components/ui/button";

import styles from "./demo.module.css";

export interface DemoProps {
  /** Makes what is not there yet. @param onProgress from 0 to 1 */
  readonly open: (onProgress: (done: number) => void) => Promise<Services>;
  /** Takes the demo away and leaves it. */
  readonly remove: () => Promise<void>;
}

type State = { readonly done: number } | { readonly services: Services } | "failed";

export function Demo({ open, remove }: DemoProps) {
  const { demo: words } = useDashboardWords();
  const [state, setState] = useState<State>({ done: 0 });
  useEffect(() => {
    open((done) => setState({ done })).then(
      (services) => setState({ services }),
      () => setState("failed"),
    );
  }, [open]);
  if (state === "failed") {
    return (
      <ViewFailed title={words.failed} testId="demo-failed">
        {words.failedWhy}
      </ViewFailed>
    );
  }
  if ("done" in state) {
    return (
      <main class={styles.building} data-testid="demo-building">
        <p>{words.building}</p>
        <progress value={state.done} aria-label={words.building} />
        <p>{words.share(Math.round(state.done * 100))}</p>
      </main>
    );
  }
  return (
    <div class={styles.demo}>
      <aside class={styles.banner} data-testid="demo-banner">
        <p>
          <strong>{words.banner}</strong> {words.bannerWhy}
        </p>
        <Button testId="demo-remove" onPress={() => void remove()}>
          {words.remove}
        </Button>
      </aside>
      <Dashboard services={state.services} />
    </div>
  );
}
