/** Addresses of the dashboard as the URL's hash holds them. What a link from elsewhere says is read, never trusted. */

import type { Address, ViewName } from "./dashboard-view";

/** What is kept when one goes from view to view: whose figures, and of which time. */
const carried: ReadonlySet<string> = new Set(["client", "subject", "days", "from", "to", "compare"]);

/** A saved search is long, a link that somebody made up can be endless. */
const longestHash = 8_000;

/** @returns `undefined` for a view that is not among `known`. */
export function addressIn(hash: string, known: readonly ViewName[]): Address | undefined {
  const [path = "", query = ""] = hash.slice(0, longestHash).replace(/^#\/?/, "").split("?", 2);
  const view = known.find((name) => name === path);
  return view && { view, params: Object.fromEntries(new URLSearchParams(query)) };
}

/** Sorted, so that the same place has the same address; empty values are left out. */
export function hashOf({ view, params }: Address): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ""));
  query.sort();
  const text = query.toString();
  return text === "" ? `#/${view}` : `#/${view}?${text}`;
}

/** The same brand and time in another view. */
export function addressTo(view: ViewName, { params }: Address): Address {
  return {
    view,
    params: Object.fromEntries(Object.entries(params).filter(([name]) => carried.has(name))),
  };
}

/** The same view with some of its parameters changed; `undefined` takes one away. */
export function withParams(
  { view, params }: Address,
  changes: Readonly<Record<string, string | undefined>>,
): Address {
  const all = Object.entries({ ...params, ...changes });
  return {
    view,
    params: Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value] as const] : []))),
  };
}

/** The same view and time of another client: what else stands in an address is about the brands of this one. */
export function addressOfClient(address: Address, client: string): Address {
  return withParams(addressTo(address.view, address), { client, subject: undefined });
}
