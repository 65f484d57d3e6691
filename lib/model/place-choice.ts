/** Which places of a site count. What stands elsewhere is counted and never kept. */

export interface PlaceChoice {
  /** Our own pages and profiles: what stands there counts wherever it is shown. */
  readonly own: boolean;
  /** Other pages, profiles and posts that the user opens. */
  readonly pages: boolean;
  readonly search: boolean;
  readonly notifications: boolean;
  readonly home: boolean;
  /** Groups, one by one, by number or by the name in their address: what stands there counts wherever it is shown. */
  readonly groups: readonly string[];
}

export type PlaceSwitch = Exclude<keyof PlaceChoice, "groups">;

/** In the order in which people are asked. */
export const placeSwitches = [
  "own",
  "pages",
  "search",
  "notifications",
  "home",
] as const satisfies readonly PlaceSwitch[];
