/** The inbox beside the page one is on. The post or the person of that page stands on top. */

import { useCallback, useState } from "preact/hooks";

import { withParams } from "@/components/dashboard/address";
import { ClientChoice } from "@/components/dashboard/client-choice";
import { ClientUnset } from "@/components/dashboard/client-unset";
import { DashboardFailed } from "@/components/dashboard/dashboard-failed";
import { readDashboard } from "@/components/dashboard/dashboard-query";
import { DashboardUnset } from "@/components/dashboard/dashboard-unset";
import type { DashboardProps, ViewName } from "@/components/dashboard/dashboard-view";
import { TellContext, type Told } from "@/components/dashboard/tell";
import { Toast } from "@/components/dashboard/toast";
import { useAddress } from "@/components/dashboard/use-address";
import { FullNotice } from "@/components/full-notice";
import { useAsked } from "@/components/hooks/use-asked";
import { useLive } from "@/components/hooks/use-live";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Inbox } from "@/components/inbox/inbox";
import { NewerNotice } from "@/components/newer-notice";
import { People } from "@/components/people/people";
import type { Services } from "@/components/services";
import { Skeleton } from "@/components/ui/skeleton";

import { BesidePage } from "./beside-page";

import styles from "./side-panel.module.css";

export interface SidePanelProps {
  readonly services: Services;
  /** The page beside the panel; `undefined` = none that we may know. Both stable. */
  readonly activeUrl: () => Promise<string | undefined>;
  readonly onActiveUrl: (listener: () => void) => () => void;
}

const views: readonly ViewName[] = ["mentions", "people"];

export function SidePanel({ services, activeUrl, onActiveUrl }: SidePanelProps) {
  const { db } = services;
  const { words } = useI18n();
  const { inbox } = useDashboardWords();
  const [address, go] = useAddress(views);
  const [told, setTold] = useState<Told>();
  const forget = useCallback(() => setTold(undefined), []);
  const url = useAsked(activeUrl, onActiveUrl);
  const diskFullAt = useAsked(services.diskFullAt, services.onDiskChanged);
  const { client: clientId = "", ...params } = address.params;
  const live = useLive(
    useCallback(() => readDashboard(db, clientId), [db, clientId]),
    db,
  );
  if (live.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (live.state === "failed") return <DashboardFailed error={live.error} />;
  const { clients, client, subjects } = live.value;
  if (client && subjects.length === 0 && clients.length > 1) {
    return <ClientUnset services={services} address={address} go={go} clients={clients} client={client} />;
  }
  if (!client || subjects.length === 0) return <DashboardUnset />;
  // What waits first: that is what one has the panel open for. Every other list is one click away.
  const isFirst = address.view === "mentions" && Object.keys(params).length === 0;
  const shown = isFirst ? withParams(address, { status: "waiting", order: "need" }) : address;
  const props: DashboardProps = { services, address: shown, go, client, subjects };
  return (
    <TellContext.Provider value={setTold}>
      <main class={styles.panel} aria-label={inbox.panel} data-testid="side-panel">
        {db.isNewer() && <NewerNotice />}
        <FullNotice at={diskFullAt} />
        <div class={styles.client}>
          <ClientChoice address={address} go={go} clients={clients} client={client} />
        </div>
        {url !== undefined && <BesidePage {...props} url={url} />}
        <div class={styles.view} data-view={address.view}>
          {address.view === "people" ? <People {...props} /> : <Inbox {...props} isPanel />}
        </div>
        <Toast told={told} onGone={forget} />
      </main>
    </TellContext.Provider>
  );
}
