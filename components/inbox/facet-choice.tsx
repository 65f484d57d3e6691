/** A filter that is a choice among known values: any of those that are ticked. */

import { withParams } from "@/components/dashboard/address";
import type { Address, Go } from "@/components/dashboard/dashboard-view";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";

import { facets, listParam, textsIn, toggled, type FacetName } from "./inbox-address";

import styles from "./filter-pane.module.css";

export interface FacetChoiceProps {
  readonly facet: FacetName;
  readonly address: Address;
  readonly go: Go;
}

export function FacetChoice({ facet, address, go }: FacetChoiceProps) {
  const { inbox, terms } = useDashboardWords();
  const titles: Record<FacetName, string> = {
    statuses: inbox.state,
    sentiments: inbox.sentiment,
    classes: inbox.mediaClass,
    intents: inbox.intents,
    stages: inbox.stage,
  };
  const { param, values } = facets[facet];
  const names: Readonly<Record<string, string>> = terms[facet];
  const chosen = textsIn(address.params[param]);
  const isOpen = chosen.length > 0 || facet === "statuses" || facet === "sentiments";
  return (
    <details class={styles.facet} open={isOpen}>
      <summary class={styles.title}>{titles[facet]}</summary>
      <ul>
        {values.map((value) => (
          <li key={value}>
            <label class={styles.choice}>
              <input
                type="checkbox"
                data-testid={`filter-${value}`}
                checked={chosen.includes(value)}
                onChange={() =>
                  go(withParams(address, { [param]: listParam(toggled(chosen, value)), open: undefined }))
                }
              />
              {names[value]}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
