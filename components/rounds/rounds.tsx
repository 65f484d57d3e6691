/** The rounds of a client, connected. */

import { useCallback, useEffect, useState } from "preact/hooks";

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { useLive } from "@/components/hooks/use-live";
import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Skeleton } from "@/components/ui/skeleton";
import { addressName } from "@/lib/kit/address-name";
import { compact } from "@/lib/kit/compact";
import { newId } from "@/lib/kit/id";
import type { AddressList, AddressListStatus, ListedAddress } from "@/lib/model/address-list";
import type { Round } from "@/lib/model/round";
import { placeAt } from "@/lib/platforms/places";
import { siteOf } from "@/lib/platforms/sites";

import { readRounds } from "./rounds-model";
import { RoundsView, type RoundsActions } from "./rounds-view";

export function Rounds({ services, client, subjects }: DashboardProps) {
  const { words } = useI18n();
  const rounds = useRoundsWords();
  const tell = useTell();
  const { db, send, sites, openRound } = services;
  const [siteIds, setSiteIds] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = async () =>
      setSiteIds((await sites.siteStates()).filter(({ isOn }) => isOn).map(({ site }) => site.id));
    void read();
    return sites.onSitesChanged(() => void read());
  }, [sites]);
  const live = useLive(
    useCallback(
      () => readRounds(db, { clientId: client.id, timeZone: client.timeZone, subjects, siteIds }),
      [db, client.id, client.timeZone, subjects, siteIds],
    ),
    db,
  );
  if (live.state === "loading") return <Skeleton label={words.loading} lines={8} />;
  if (live.state === "failed") return <ViewFailed testId="rounds-failed" />;

  const save = (round: Round) => void send("round.save", round);
  const make = (place: Pick<Round, "siteId" | "name" | "url" | "everyHours">): Round => ({
    ...place,
    id: newId(),
    clientId: client.id,
    place: placeAt(place.siteId, place.url),
  });
  const actions: RoundsActions = {
    open: (url) => void openRound(url),
    change: (round, everyHours) => save({ ...roundIn(round), everyHours }),
    remove: (round) => {
      void send("round.remove", { id: round.id });
      tell({ text: rounds.removed(round.name), undo: () => save(roundIn(round)) });
    },
    add: (suggestions) => {
      const made = suggestions.map(make);
      for (const round of made) save(round);
      const [first] = made;
      if (first) {
        tell({
          text: rounds.added(first.name),
          undo: () => made.forEach(({ id }) => void send("round.remove", { id })),
        });
      }
    },
    addAddress: (url) => {
      const site = siteOf(url);
      if (!site) return "bad";
      if (live.value.rounds.some((round) => round.url === url)) return "known";
      save(make({ siteId: site.id, name: nameOf(site.id, url), url, everyHours: 24 }));
      return "added";
    },
    makeList: (name, urls) => {
      const id = newId();
      const made = async () => {
        const addresses = await Promise.all(urls.map(listed));
        await send("addresses.save", { id, clientId: client.id, name, madeAt: Date.now(), addresses });
        tell({ text: rounds.listMade(urls.length), undo: () => void send("addresses.remove", { id }) });
      };
      made().catch(() => tell({ text: rounds.listFailed, tone: "bad" }));
    },
    decide: ({ id, addresses }, url, decided) => {
      const before = addresses.find((address) => address.url === url)?.decided ?? null;
      void send("addresses.decide", { id, url, decided });
      if (decided === null) return;
      const undo = () => void send("addresses.decide", { id, url, decided: before });
      tell({ text: rounds.decided[decided], undo });
    },
    removeList: (list) => {
      void send("addresses.remove", { id: list.id });
      tell({ text: rounds.listRemoved(list.name), undo: () => void send("addresses.save", listIn(list)) });
    },
  };
  return <RoundsView model={live.value} actions={actions} />;
}

/** Without what only says how it stands. */
function roundIn({ id, clientId, siteId, name, url, place, everyHours }: Round): Round {
  return { id, clientId, siteId, name, url, place, everyHours };
}

/** What is looked for or shown there, else the address without its beginning. */
function nameOf(siteId: string, url: string): string {
  const { kind, detail } = placeAt(siteId, url);
  if (detail !== undefined && (kind === "search" || kind === "profile" || kind === "group")) return detail;
  const { pathname } = new URL(url);
  return pathname.replaceAll("/", " ").trim().slice(0, 100) || url.slice(0, 100);
}

async function listed(url: string): Promise<ListedAddress> {
  const siteId = siteOf(url)?.id;
  return { url, name: await addressName(url), ...(siteId !== undefined && { siteId }) };
}

/** Without how its addresses stand. */
function listIn({ addresses, ...list }: AddressListStatus): AddressList {
  return { ...list, addresses: addresses.map(addressIn) };
}

function addressIn({ url, name, siteId, decided }: ListedAddress): ListedAddress {
  return compact({ url, name, siteId, decided });
}
