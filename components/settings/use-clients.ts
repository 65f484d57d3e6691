/** The clients, live, and what can be done to them. */

import { useCallback } from "preact/hooks";

import { addressOfClient, withParams } from "@/components/dashboard/address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { type Live, useLive } from "@/components/hooks/use-live";
import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { newId } from "@/lib/kit/id";
import { type ClientStanding, clientStandings } from "@/lib/store/queries/clients";

import type { ClientActions } from "./clients-block";

export interface Clients {
  readonly standings: Live<readonly ClientStanding[]>;
  readonly actions: ClientActions;
}

export function useClients({ services, address, go, client }: DashboardProps): Clients {
  const words = useSettingsWords();
  const store = useStoreWords();
  const tell = useTell();
  const { db, send } = services;
  const standings = useLive(
    useCallback(() => clientStandings(db), [db]),
    db,
  );
  const failed = () => tell({ text: words.notSaved, tone: "bad" });
  const nameOf = ({ client: { name } }: ClientStanding) => name || words.unnamed;

  const restore = async (standing: ClientStanding) => {
    await send("client.restore", { id: standing.client.id });
    tell({ text: words.isBack(nameOf(standing)) });
  };
  const actions: ClientActions = {
    add: async (name, timeZone) => {
      const id = newId();
      try {
        await send("client.save", { id, name, timeZone });
        go(addressOfClient({ view: "overview", params: {} }, id));
      } catch {
        failed(); // Nothing was made: it can be tried again.
      }
    },
    rename: async (id, name) => {
      try {
        await send("client.save", { id, name });
        tell({ text: words.renamed });
      } catch {
        failed(); // What was typed still stands in its field.
      }
    },
    move: async (id, timeZone) => {
      try {
        await send("client.save", { id, name: "", timeZone });
        tell({ text: words.moved(timeZone) });
      } catch {
        failed(); // It is as it was.
      }
    },
    archive: async (standing) => {
      try {
        await send("client.archive", { id: standing.client.id });
        if (standing.client.id === client.id) {
          go(withParams(address, { client: undefined, subject: undefined }), "replace");
        }
        tell({
          text: words.didArchive(nameOf(standing), standing.subjects, standing.mentions),
          undo: () => void restore(standing).catch(failed),
        });
      } catch {
        failed(); // It is as it was.
      }
    },
    restore: async (standing) => restore(standing).catch(failed),
    forget: async ({ client: { id } }) => {
      try {
        await send("job.start", { kind: "forget", argument: { clientId: id } });
      } catch {
        // Something else is under way: the worker does one thing at a time.
        tell({ text: store.jobBusy, tone: "bad" });
      }
    },
  };
  return { standings, actions };
}
