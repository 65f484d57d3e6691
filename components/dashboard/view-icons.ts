/** The icon of each view, in the rail and in the palette. */

import type { IconName } from "@/components/ui/icon";

import type { ViewName } from "./dashboard-view";

export const viewIcons: Readonly<Record<ViewName, IconName>> = {
  overview: "home",
  mentions: "inbox",
  report: "chart",
  people: "people",
  brands: "tag",
  rounds: "route",
  health: "check",
  settings: "settings",
};
