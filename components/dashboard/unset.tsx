/** What stands in place of the views as long as there is nothing to look for: loaded only then. */

import { useEffect, useState } from "preact/hooks";

import { useI18n } from "@/components/i18n/use-i18n";
import type { Services } from "@/components/services";
import { Skeleton } from "@/components/ui/skeleton";

import type { ClientUnsetProps } from "./client-unset";
import { DashboardFailed } from "./dashboard-failed";

type Loaded = Pick<typeof import("./unset-views"), "ClientUnset" | "DashboardUnset">;

export interface UnsetProps {
  readonly services: Services;
  /** The client without anything to look for; absent = there is none at all. */
  readonly client: Omit<ClientUnsetProps, "services"> | undefined;
}

export function Unset({ services, client }: UnsetProps) {
  const { words } = useI18n();
  const [views, setViews] = useState<Loaded>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    import("./unset-views").then(setViews, setError);
  }, []);
  if (error !== undefined) return <DashboardFailed error={error} />;
  if (!views) return <Skeleton label={words.loading} lines={9} />;
  const { ClientUnset, DashboardUnset } = views;
  return client ? <ClientUnset {...client} services={services} /> : <DashboardUnset services={services} />;
}
