/** Loads a view when it is first asked for. One that is loaded is there at once. */

import { useEffect, useState } from "preact/hooks";

import type { ViewName } from "./dashboard-view";
import { loadView, type DashboardComponent } from "./views";

export type LoadedView =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly Component: DashboardComponent }
  | { readonly state: "failed" };

const loaded = new Map<ViewName, DashboardComponent>();

export function useView(name: ViewName): LoadedView {
  const [failed, setFailed] = useState<ViewName>();
  const [, setReady] = useState<ViewName>();
  useEffect(() => {
    const load = async () => {
      try {
        loaded.set(name, await loadView(name));
        setReady(name);
      } catch {
        // An update took the file away while the page was open: a reload brings the new one.
        setFailed(name);
      }
    };
    if (!loaded.has(name)) void load();
  }, [name]);
  const Component = loaded.get(name);
  if (Component) return { state: "ready", Component };
  return { state: failed === name ? "failed" : "loading" };
}
