/** The first run, connected. Somebody who comes back after it finds the way to the settings. */

import { useCallback, useRef, useState } from "preact/hooks";

import { useAsked } from "@/components/hooks/use-asked";
import { useSites } from "@/components/hooks/use-sites";
import type { Services } from "@/components/services";
import { firstClientId } from "@/components/setup/first-client-id";
import { currentClient, subjectsOf } from "@/lib/store/queries";

import { type FirstRun, subjectsIn } from "./first-run";
import { WelcomeView } from "./welcome-view";

export function Welcome({ services }: { services: Services }) {
  const { db, send, allowDownloads } = services;
  const sites = useSites(services.sites);
  const [finishedFor, setFinishedFor] = useState<string>();
  const idFor = useStableIds();
  // Asked once, not live: the first of several subjects that are being stored must not end the form.
  const known = useAsked(
    useCallback(async () => {
      const client = await currentClient(db);
      const [first] = client ? await subjectsOf(db, client.id) : [];
      return { clientId: client?.id ?? firstClientId, name: first?.name };
    }, [db]),
  );

  const finish = async (run: FirstRun) => {
    for (const subject of subjectsIn(run, known?.clientId ?? firstClientId, idFor)) {
      await send("subject.save", subject);
    }
    setFinishedFor(run.brand.name.trim());
  };

  const setWeekly = async (isOn: boolean): Promise<boolean> => {
    // Asked in the click: browsers ask for nothing else.
    if (isOn && !(await allowDownloads())) return false;
    await send("backup.set", { isOn });
    return true;
  };

  return (
    <WelcomeView
      sites={sites.rows ?? []}
      siteActions={sites.actions}
      setWeekly={setWeekly}
      doneFor={finishedFor ?? known?.name}
      finish={finish}
    />
  );
}

/** An id for each entry, the same at every try. */
function useStableIds(): (entry: string) => string {
  const ids = useRef(new Map<string, string>());
  return (entry) => {
    const id = ids.current.get(entry) ?? crypto.randomUUID();
    ids.current.set(entry, id);
    return id;
  };
}
