/** The report, connected: what the address asks for, read live. */

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Skeleton } from "@/components/ui/skeleton";

import { ClientSheet } from "./client-sheet";
import { ReportView } from "./report-view";
import { useReport } from "./use-report";

export function Report(props: DashboardProps) {
  const { words } = useI18n();
  const { report } = useDashboardWords();
  const live = useReport(props);
  if (live.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (live.state === "failed" || !live.value) {
    return (
      <ViewFailed title={report.failed} testId="report-failed">
        {report.failedWhy}
      </ViewFailed>
    );
  }
  const { address, go, services, client } = props;
  if (live.value.choices.isSheet) {
    return (
      <ClientSheet model={live.value} address={address} go={go} services={services} clientId={client.id} />
    );
  }
  return <ReportView model={live.value} address={address} go={go} />;
}
