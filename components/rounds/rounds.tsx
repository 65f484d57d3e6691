/** The rounds of a client, connected. */

import { useCallback, useEffect, useState } from "preact/hooks";

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { useLive } from "@/components/hooks/use-live";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { newId } from "@/lib/kit/id";
import type { Round } from "@/lib/model/round";
import { placeAt } from "@/lib/platforms/places";
import { siteOf } from "@/lib/platforms/sites";

import { readRounds } from "./rounds-model";
import { RoundsView, type RoundsActions } from "./rounds-view";

export function Rounds({ services, client, subjects }: DashboardProps) {
  const { words } = useI18n();
  const { rounds, shell } = useDashboardWords();
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
      () => readRounds(db, { clientId: client.id, subjects, siteIds }),
      [db, client.id, subjects, siteIds],
    ),
    db,
  );
  if (live.state === "loading") return <Skeleton label={words.loading} lines={8} />;
  if (live.state === "failed")
    return (
      <Notice tone="bad" title={shell.failed}>
        {shell.failedWhy}
      </Notice>
    );

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
