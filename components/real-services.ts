/** The services of a view inside the extension. Only entrypoints import this. */

import { send } from "@/lib/messages/bus";
import { readPlan, watchPlan } from "@/lib/settings/plan-storage";
import { pageShape } from "@/lib/sites/page-shape";
import { pageStatus } from "@/lib/sites/page-status";
import {
  onSitesChanged,
  openTabsOf,
  reloadTabs,
  siteStates,
  switchOff,
  switchOn,
} from "@/lib/sites/permissions";
import { Database } from "@/lib/store/database";

import type { Services } from "./services";

export function openServices(): Services {
  return {
    db: new Database(),
    sites: { siteStates, switchOn, switchOff, onSitesChanged, openTabsOf, reloadTabs },
    send,
    isCapturing: async () => (await readPlan()).plan?.isOn ?? true,
    onPlanChanged: watchPlan,
    activePage: pageStatus,
    pageShape,
  };
}
