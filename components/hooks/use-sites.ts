/** The sites with their switches, live: what the browser allows, what was refused here, which tabs wait. */

import { useCallback, useEffect, useState } from "preact/hooks";

import type { SiteRow } from "@/components/setup/site-row";
import type { SiteActions } from "@/components/setup/site-switches";
import type { PlaceChoice } from "@/lib/model/place-choice";
import type { Site } from "@/lib/platforms/site";
import type { SiteState } from "@/lib/sites/permissions";

/** What lib/sites/permissions offers, passed in by the entrypoint. */
export interface SiteAccess {
  readonly siteStates: () => Promise<SiteState[]>;
  readonly switchOn: (site: Site) => Promise<boolean>;
  readonly switchOff: (site: Site) => Promise<void>;
  readonly onSitesChanged: (listener: () => void) => () => void;
  readonly openTabsOf: (site: Site) => Promise<number[]>;
  readonly reloadTabs: (ids: readonly number[]) => Promise<void>;
  readonly setPlaces: (site: Site, choice: PlaceChoice) => Promise<void>;
  readonly setMarks: (site: Site, isOn: boolean) => Promise<void>;
}

export interface Sites {
  /** `undefined` until the browser has answered. */
  readonly rows: readonly SiteRow[] | undefined;
  readonly actions: SiteActions;
}

interface Here {
  readonly refused: boolean;
  readonly tabs: readonly number[];
}

const nothing: Here = { refused: false, tabs: [] };

export function useSites(access: SiteAccess): Sites {
  const [states, setStates] = useState<readonly SiteState[]>();
  const [here, setHere] = useState<Readonly<Record<string, Here>>>({});
  const remember = useCallback((id: string, now: Here) => setHere((all) => ({ ...all, [id]: now })), []);
  const refresh = useCallback(async () => setStates(await access.siteStates()), [access]);

  useEffect(() => {
    void refresh();
    return access.onSitesChanged(() => void refresh());
  }, [access, refresh]);

  const change = async (site: Site, asked: Promise<boolean>) => {
    const isAllowed = await asked.catch(() => false); // The row says that it was not allowed.
    remember(site.id, { refused: !isAllowed, tabs: isAllowed ? await access.openTabsOf(site) : [] });
    await refresh();
  };

  const siteOf = (id: string) => states?.find(({ site }) => site.id === id)?.site;
  return {
    rows: states?.map(({ site, isOn, isWanted, places, hasMarks }) => {
      const { refused, tabs } = here[site.id] ?? nothing;
      return {
        id: site.id,
        label: site.label,
        hosts: site.hosts.map(hostIn),
        isOn,
        isWanted,
        wasRefused: refused,
        openTabs: tabs.length,
        places,
        hasMarks,
      };
    }),
    actions: {
      // No `await` before the question: browsers ask only in the same turn as the click.
      setOn: (id, isOn) => {
        const site = siteOf(id);
        if (!site) return;
        if (isOn) void change(site, access.switchOn(site));
        else
          void access
            .switchOff(site)
            .then(() => remember(id, nothing))
            .then(refresh, refresh);
      },
      reload: (id) => {
        void access.reloadTabs(here[id]?.tabs ?? []);
        remember(id, nothing);
      },
      setPlaces: (id, choice) => {
        const site = siteOf(id);
        if (site) void access.setPlaces(site, choice).then(refresh, refresh);
      },
      setMarks: (id, isOn) => {
        const site = siteOf(id);
        if (site) void access.setMarks(site, isOn).then(refresh, refresh);
      },
    },
  };
}

/** "x.com" of "https://x.com/*". */
function hostIn(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, "").replace(/\/.*$/, "");
}
