/** Why a query finds a post or not: each of its conditions with yes, no, or not known. */

import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { Icon } from "@/components/ui/icon";
import type { Reason } from "@/lib/query/evaluate";
import { printQuery } from "@/lib/query/print-query";

import styles from "./brands.module.css";

const icons = { matched: "check", missed: "remove", unknown: "info" } as const;

export function WhyFound({ reason }: { readonly reason: Reason }) {
  const words = useBrandsWords();
  return (
    <ul class={styles.why}>
      {conditionsOf(reason).map(({ query, state }, place) => (
        // The same condition may stand in a query twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place} data-state={state}>
          <Icon name={icons[state]} />
          <code>{printQuery(query)}</code> {words.whyState[state]}
          {state === "unknown" && <span class={styles.soft}> {words.unknownFigure}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The innermost ones: what joins them is seen in the query itself. */
function conditionsOf(reason: Reason): readonly Reason[] {
  return reason.parts.length === 0 ? [reason] : reason.parts.flatMap(conditionsOf);
}
