/** The settings, connected: live from the store, stored by the worker. */

import { useCallback, useState } from "preact/hooks";

import { useAsked } from "@/components/hooks/use-asked";
import { useLive } from "@/components/hooks/use-live";
import { useSites } from "@/components/hooks/use-sites";
import { useI18n } from "@/components/i18n/use-i18n";
import type { Services } from "@/components/services";
import { firstClientId } from "@/components/setup/first-client-id";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { Subject } from "@/lib/model/subject";
import { clientsIn, subjectsOf } from "@/lib/store/queries/subjects";

import type { OptionsActions } from "./options-model";
import { OptionsView } from "./options-view";

export function Options({ services }: { services: Services }) {
  const { db, send } = services;
  const { words } = useI18n();
  const sites = useSites(services.sites);
  const isCapturing = useAsked(services.isCapturing, services.onPlanChanged);
  const [chosen, choose] = useState("");
  const stored = useLive(
    useCallback(async () => {
      const clients = await clientsIn(db);
      const clientId = (clients.find(({ id }) => id === chosen) ?? clients[0])?.id ?? firstClientId;
      const subjects: readonly Subject[] = await subjectsOf(db, clientId);
      return { clients, clientId, subjects };
    }, [db, chosen]),
    db,
  );

  const actions: OptionsActions = {
    choose,
    sites: sites.actions,
    save: async (subject) => {
      await send("subject.save", subject);
    },
    remove: async (id) => {
      await send("subject.remove", { id });
    },
    setCapturing: (isOn) => void send("capture.set", { isOn }),
  };

  if (stored.state === "failed") {
    return (
      <Notice tone="bad" title={words.popup.failed}>
        {words.popup.failedWhy}
      </Notice>
    );
  }
  if (stored.state === "loading" || sites.rows === undefined || isCapturing === undefined) {
    return <Skeleton label={words.loading} lines={12} />;
  }
  return <OptionsView model={{ ...stored.value, sites: sites.rows, isCapturing }} actions={actions} />;
}
