/** What is forgotten after which time: with a count of what would go before anything does. */

import { useEffect, useState } from "preact/hooks";

import { ageOf } from "@/components/format/age";
import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { forecastRetention, nextRetentionAt, type RetentionForecast } from "@/lib/retention/forecast";
import type { Database } from "@/lib/store/database";
import type { RetentionRules } from "@/lib/store/settings";

import { Block } from "./block";

import styles from "./store.module.css";

export type RuleName = "mentions" | "people" | "observations";
export type Rules = Readonly<Partial<Record<RuleName, number>>>;

export interface RetentionBlockProps {
  readonly db: Database;
  readonly rules: RetentionRules;
  readonly now: number;
  readonly save: (rules: Rules) => void;
}

const names = ["mentions", "people", "observations"] as const;
const choices = [30, 90, 180, 365, 730, 1_825] as const;

export function RetentionBlock({ db, rules, now, save }: RetentionBlockProps) {
  const words = useStoreWords();
  const { locale } = useI18n();
  const [chosen, setChosen] = useState<Rules>(() => rulesIn(rules));
  const forecast = useForecast(db, chosen);
  const isChanged = names.some((name) => chosen[name] !== rules[name]);
  const next = nextRetentionAt(rules, now);
  return (
    <Block title={words.forget} why={words.forgetWhy} testId="store-forget">
      <div class={styles.rules}>
        {names.map((name) => (
          <label key={name} class={styles.rule}>
            <span>{words.rules[name]}</span>
            <Select
              label={words.rules[name]}
              value={String(chosen[name] ?? "")}
              testId={`forget-${name}`}
              options={[
                { value: "", text: words.never },
                ...choices.map((days) => ({ value: String(days), text: words.after(days) })),
              ]}
              onChange={(value) => setChosen(withRule(chosen, name, value))}
            />
          </label>
        ))}
      </div>
      {names.some((name) => chosen[name] !== undefined) && (
        <p class={styles.soft} aria-live="polite" data-testid="forget-forecast">
          {forecast
            ? words.wouldGo(forecast.mentions, forecast.people, forecast.observations)
            : words.counting}
        </p>
      )}
      {!isChanged && next !== undefined && (
        <p class={styles.soft}>{words.nextRun(ageOf(now, next, locale, "long"))}</p>
      )}
      {isChanged && (
        <p class={styles.actions}>
          <Button kind="primary" testId="forget-save" onPress={() => save(chosen)}>
            {words.saveRules}
          </Button>
        </p>
      )}
    </Block>
  );
}

function rulesIn({ mentions, people, observations }: RetentionRules): Rules {
  return {
    ...(mentions !== undefined && { mentions }),
    ...(people !== undefined && { people }),
    ...(observations !== undefined && { observations }),
  };
}

function withRule(rules: Rules, name: RuleName, value: string): Rules {
  const { [name]: _, ...others } = rules;
  return value === "" ? others : { ...others, [name]: Number(value) };
}

/** Counted anew for each choice; absent while it is being counted. */
function useForecast(db: Database, rules: Rules): RetentionForecast | undefined {
  const [found, setFound] = useState<{ readonly rules: Rules; readonly forecast: RetentionForecast }>();
  useEffect(() => {
    const stop = new AbortController();
    forecastRetention(db, rules, Date.now(), stop.signal).then(
      (forecast) => setFound({ rules, forecast }),
      () => undefined, // It was stopped, or the store is gone: then nothing is said.
    );
    return () => stop.abort();
  }, [db, rules]);
  return found?.rules === rules ? found.forecast : undefined;
}
