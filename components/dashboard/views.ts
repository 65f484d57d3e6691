/**
 * The views that there are, each loaded when it is first shown. A view is a folder of components whose main
 * file exports the component named here; until that file exists the rail does not show it.
 */

import type { ComponentType } from "preact";

import { viewNames, type DashboardProps, type ViewName } from "./dashboard-view";

export type DashboardComponent = ComponentType<DashboardProps>;
type Loaders = Record<string, () => Promise<DashboardComponent>>;

/** How a view uses the title line. */
export interface ViewTraits {
  /** It is about one subject; `all`: or about all of them together; `none`: about the whole client. */
  readonly subject: "one" | "all" | "none";
  readonly hasPeriod: boolean;
  /** What an address without a time means; absent = all time. */
  readonly defaultDays?: number | undefined;
  readonly hasComparison: boolean;
  /** It fills the window and scrolls inside itself, instead of being a page that scrolls. */
  readonly isPanes: boolean;
}

const page = { subject: "none", hasPeriod: false, hasComparison: false, isPanes: false } as const;
const figures = { ...page, subject: "one", hasPeriod: true, defaultDays: 30, hasComparison: true } as const;
const list = { ...page, subject: "all", hasPeriod: true } as const;

export const viewTraits: Readonly<Record<ViewName, ViewTraits>> = {
  overview: figures,
  mentions: { ...list, isPanes: true },
  report: figures,
  people: { ...list, subject: "one" },
  brands: page,
  rounds: page,
  health: page,
  settings: page,
};

const loaders: Readonly<Record<ViewName, Loaders>> = {
  overview: import.meta.glob<DashboardComponent>("/components/overview/overview.tsx", { import: "Overview" }),
  mentions: import.meta.glob<DashboardComponent>("/components/inbox/inbox.tsx", { import: "Inbox" }),
  report: import.meta.glob<DashboardComponent>("/components/report/report.tsx", { import: "Report" }),
  people: import.meta.glob<DashboardComponent>("/components/people/people.tsx", { import: "People" }),
  brands: import.meta.glob<DashboardComponent>("/components/brands/brands.tsx", { import: "Brands" }),
  rounds: import.meta.glob<DashboardComponent>("/components/rounds/rounds.tsx", { import: "Rounds" }),
  health: import.meta.glob<DashboardComponent>("/components/health-and-store/health-and-store.tsx", {
    import: "HealthAndStore",
  }),
  settings: import.meta.glob<DashboardComponent>("/components/settings/settings.tsx", { import: "Settings" }),
};

/** In the order of the rail. */
export const views: readonly ViewName[] = viewNames.filter((name) => Object.keys(loaders[name]).length > 0);

export async function loadView(name: ViewName): Promise<DashboardComponent> {
  const [load] = Object.values(loaders[name]);
  if (!load) throw new Error(`No view is called ${name}`);
  return load();
}
