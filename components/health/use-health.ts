/** How the sites fare, live, and the shape of what failed, asked of the open tabs. */

import { useCallback, useMemo } from "preact/hooks";

import { useLive } from "@/components/hooks/use-live";
import { useSites } from "@/components/hooks/use-sites";
import type { Services } from "@/components/services";
import { unprovenOf } from "@/lib/platforms/unproven";
import { siteHealth } from "@/lib/store/queries";

import type { CopyOutcome, HealthActions, HealthModel } from "./health-model";

export type HealthState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: unknown }
  | ({ readonly state: "ready"; readonly model: HealthModel } & HealthActions);

type HealthServices = Pick<Services, "db" | "sites" | "pageShape" | "copyText">;

export function useHealth({ db, sites: access, pageShape, copyText }: HealthServices): HealthState {
  const { rows } = useSites(access);
  const names = rows?.map(({ id }) => id).join(" ");
  const siteIds = useMemo(() => names?.split(" "), [names]);
  const health = useLive(
    useCallback(async () => {
      const now = Date.now();
      return { now, sites: siteIds ? await siteHealth(db, siteIds, now) : [] };
    }, [db, siteIds]),
    db,
  );
  if (health.state === "failed") return health;
  if (rows === undefined || health.state === "loading") return { state: "loading" };
  const { now, sites } = health.value;
  const shown = rows.flatMap(({ id, label, isOn }) => {
    const found = sites.find(({ siteId }) => siteId === id);
    return found ? [{ id, label, isOn, health: found, unproven: unprovenOf(id) }] : [];
  });
  return {
    state: "ready",
    model: { rows: shown, now },
    copyShape: (siteId) => copied(pageShape, copyText, siteId),
  };
}

async function copied(
  pageShape: Services["pageShape"],
  copy: Services["copyText"],
  siteId: string,
): Promise<CopyOutcome> {
  try {
    const report = await pageShape(siteId);
    if (!report) return "none";
    await copy([`${siteId} ${report.of}`, ...report.lines].join("\n"));
    return "copied";
  } catch {
    // Said on the page; the report stays in the tab it came from.
    return "failed";
  }
}
