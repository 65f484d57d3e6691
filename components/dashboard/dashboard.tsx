/** The dashboard, connected: whose figures, live; and what it says before there is anything to show. */

import { useCallback } from "preact/hooks";

import { useLive } from "@/components/hooks/use-live";
import { useI18n } from "@/components/i18n/use-i18n";
import type { Services } from "@/components/services";
import { Skeleton } from "@/components/ui/skeleton";

import { DashboardFailed } from "./dashboard-failed";
import { readDashboard } from "./dashboard-query";
import { Shell } from "./shell";
import { Unset } from "./unset";
import { useAddress } from "./use-address";
import { views } from "./views";

export function Dashboard({ services }: { readonly services: Services }) {
  const { db } = services;
  const { words } = useI18n();
  const [address, go] = useAddress(views);
  const { client: clientId = "" } = address.params;
  const live = useLive(
    useCallback(() => readDashboard(db, clientId), [db, clientId]),
    db,
  );
  if (live.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (live.state === "failed") return <DashboardFailed error={live.error} />;
  const { client, clients, subjects, saved, waiting } = live.value;
  if (client && subjects.length === 0 && clients.length > 1) {
    return <Unset services={services} client={{ address, go, clients, client }} />;
  }
  if (!client || subjects.length === 0) return <Unset services={services} client={undefined} />;
  return (
    <Shell
      services={services}
      address={address}
      go={go}
      views={views}
      clients={clients}
      client={client}
      subjects={subjects}
      saved={saved}
      waiting={waiting}
    />
  );
}
