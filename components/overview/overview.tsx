/** The overview, connected. */

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { useOverviewWords } from "@/components/i18n/dashboard/use-overview-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Skeleton } from "@/components/ui/skeleton";

import { OverviewView } from "./overview-view";
import { useOverview } from "./use-overview";

export function Overview(props: DashboardProps) {
  const { words } = useI18n();
  const overview = useOverviewWords();
  const live = useOverview(props);
  if (live.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (live.state === "failed" || !live.value) {
    return (
      <ViewFailed title={overview.failed} testId="overview-failed">
        {overview.failedWhy}
      </ViewFailed>
    );
  }
  return <OverviewView model={live.value} address={props.address} />;
}
