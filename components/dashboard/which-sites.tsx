/** Under a view without mentions: where it is said which sites are read. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";

import { addressTo, hashOf } from "./address";
import type { Address } from "./dashboard-view";

export function WhichSites({ address }: { readonly address: Address }) {
  const { shell } = useDashboardWords();
  return <a href={hashOf(addressTo("settings", address))}>{shell.whichSites}</a>;
}
