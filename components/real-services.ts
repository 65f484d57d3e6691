/** The services of a view inside the extension. Only entrypoints import this. */

import { browser } from "@/lib/browser";
import { send } from "@/lib/messages/bus";
import { diskFullAt, watchDisk } from "@/lib/settings/disk-full";
import { readPlan, watchPlan } from "@/lib/settings/plan-storage";
import { createClipBeginner } from "@/lib/sites/begin-clip";
import { pageStatus } from "@/lib/sites/page-status";
import {
  allowDownloads,
  onSitesChanged,
  openTabsOf,
  reloadTabs,
  setMarks,
  setPlaces,
  siteStates,
  switchOff,
  switchOn,
} from "@/lib/sites/permissions";
import { Database } from "@/lib/store/database";

import type { Services } from "./services";

export function openServices(): Services {
  return {
    db: new Database("mentionary", { canReadNewer: true }),
    sites: { siteStates, switchOn, switchOff, onSitesChanged, openTabsOf, reloadTabs, setPlaces, setMarks },
    send,
    isCapturing: async () => (await readPlan()).plan?.isOn ?? true,
    onPlanChanged: watchPlan,
    diskFullAt,
    onDiskChanged: watchDisk,
    // What only a click asks for is loaded with the click.
    openRound: async (url) => (await import("@/lib/sites/round-tab")).openInRoundTab(url),
    copyText: (text) => navigator.clipboard.writeText(text),
    allowDownloads,
    program: browser.runtime.getManifest().version,
    clipPage: createClipBeginner(() => window.close()),
    activePage: pageStatus,
    pageShape: async (siteId) => (await import("@/lib/sites/page-shape")).pageShape(siteId),
  };
}
