/** Opens the passport of a figure, from wherever in the report it stands. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Measure } from "@/lib/metrics/measure";

export interface Opened {
  readonly measure: Measure;
  /** What narrows the list behind it further: `{ class: "paid" }`. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}

export const PassportContext = createContext<(opened: Opened) => void>(() => undefined);

export function useOpenPassport(): (opened: Opened) => void {
  return useContext(PassportContext);
}
