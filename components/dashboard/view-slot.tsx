/** Where a view stands: its shape while it is loaded, a sentence when it cannot be, and its own safety net. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Safe } from "@/components/safe";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

import type { DashboardProps } from "./dashboard-view";
import { useView } from "./use-view";

export function ViewSlot({ services, address, go, client, subjects }: DashboardProps) {
  const { words } = useI18n();
  const { shell } = useDashboardWords();
  const view = useView(address.view);
  if (view.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (view.state === "failed") {
    return (
      <div>
        <Notice
          tone="bad"
          title={shell.notLoaded}
          testId="view-failed"
          action={<Button onPress={() => location.reload()}>{shell.loadAgain}</Button>}
        >
          {shell.notLoadedWhy}
        </Notice>
      </div>
    );
  }
  const { Component } = view;
  return (
    <Safe key={address.view}>
      <Component services={services} address={address} go={go} client={client} subjects={subjects} />
    </Safe>
  );
}
