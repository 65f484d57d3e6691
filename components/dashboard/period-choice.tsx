/** Which days, and what they are compared with. */

import { useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Select } from "@/components/ui/select";

import { withParams } from "./address";
import type { Address, Go } from "./dashboard-view";
import { comparisonOf, comparisons, periodDays, periodOf } from "./period";
import { viewTraits } from "./views";

import styles from "./title-line.module.css";

export interface PeriodChoiceProps {
  readonly address: Address;
  readonly go: Go;
  readonly timeZone: string;
}

export function PeriodChoice({ address, go, timeZone }: PeriodChoiceProps) {
  const { shell } = useDashboardWords();
  const { defaultDays, hasComparison } = viewTraits[address.view];
  const [now] = useState(() => Date.now());
  const { range } = periodOf(address, { timeZone, now, defaultDays });
  const { from, to, days } = address.params;
  const isCustom = from !== undefined && to !== undefined && range?.from === from && range.to === to;
  const isListed = periodDays.some((count) => String(count) === days);
  const standard = defaultDays === undefined ? "all" : String(defaultDays);
  const listed = isListed && days !== undefined ? days : standard;
  const choose = (value: string) => {
    if (value !== "custom") return go(withParams(address, { days: value, from: undefined, to: undefined }));
    const today = periodOf({ params: { days: "30" } }, { timeZone, now }).range;
    const shown = range ?? today;
    return go(withParams(address, { days: undefined, from: shown?.from, to: shown?.to }));
  };
  return (
    <span class={styles.period}>
      <Select
        label={shell.time}
        value={isCustom ? "custom" : listed}
        testId="choose-period"
        options={[
          ...periodDays.map((count) => ({ value: String(count), text: shell.lastDays(count) })),
          ...(defaultDays === undefined ? [{ value: "all", text: shell.allTime }] : []),
          { value: "custom", text: shell.custom },
        ]}
        onChange={choose}
      />
      {isCustom && (
        <>
          {(["from", "to"] as const).map((name) => (
            <input
              key={name}
              class={styles.day}
              type="date"
              aria-label={shell[name]}
              data-testid={`period-${name}`}
              value={address.params[name] ?? ""}
              min={name === "to" ? from : undefined}
              max={name === "from" ? to : undefined}
              onChange={({ currentTarget }) =>
                currentTarget.value !== "" &&
                go(withParams(address, { [name]: currentTarget.value }), "replace")
              }
            />
          ))}
        </>
      )}
      {hasComparison && (
        <Select
          label={shell.compare}
          value={comparisonOf(address.params)}
          testId="choose-comparison"
          options={comparisons.map((name) => ({ value: name, text: shell.comparison[name] }))}
          onChange={(value) => go(withParams(address, { compare: value }))}
        />
      )}
    </span>
  );
}
