/** The health page, connected: live from the store; the shape of what failed is asked of the open tabs. */

import { useCallback, useMemo } from "preact/hooks";

import { useLive } from "@/components/hooks/use-live";
import { useSites } from "@/components/hooks/use-sites";
import { useI18n } from "@/components/i18n/use-i18n";
import type { Services } from "@/components/services";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { siteHealth } from "@/lib/store/queries";

import type { CopyOutcome } from "./health-model";
import { HealthView } from "./health-view";

export interface HealthProps {
  readonly services: Services;
  readonly copy: (text: string) => Promise<void>;
}

export function Health({ services, copy }: HealthProps) {
  const { db } = services;
  const { words } = useI18n();
  const { rows } = useSites(services.sites);
  const names = rows?.map(({ id }) => id).join(" ");
  const siteIds = useMemo(() => names?.split(" "), [names]);
  const health = useLive(
    useCallback(async () => {
      const now = Date.now();
      return { now, sites: siteIds ? await siteHealth(db, siteIds, now) : [] };
    }, [db, siteIds]),
  );
  if (health.state === "failed") {
    return (
      <Notice tone="bad" title={words.popup.failed}>
        {words.popup.failedWhy}
      </Notice>
    );
  }
  if (rows === undefined || health.state === "loading") return <Skeleton label={words.loading} lines={8} />;
  const { now, sites } = health.value;
  const shown = rows.flatMap(({ id, label, isOn }) => {
    const found = sites.find(({ siteId }) => siteId === id);
    return found ? [{ id, label, isOn, health: found }] : [];
  });
  const copyShape = (siteId: string) => copied(services.pageShape, copy, siteId);
  return <HealthView model={{ rows: shown, now }} actions={{ copyShape }} />;
}

async function copied(
  pageShape: Services["pageShape"],
  copy: HealthProps["copy"],
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
