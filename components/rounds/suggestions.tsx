/** Places that would be worth a round, for what the user tracks. */

import { useState } from "preact/hooks";

import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import { Button } from "@/components/ui/button";
import { sites } from "@/lib/platforms/sites";
import type { RoundSuggestion } from "@/lib/rounds/suggest-rounds";

import styles from "./rounds.module.css";

const shownAtFirst = 8;

export interface SuggestionsProps {
  readonly suggestions: readonly RoundSuggestion[];
  readonly add: (suggestions: readonly RoundSuggestion[]) => void;
}

export function Suggestions({ suggestions, add }: SuggestionsProps) {
  const words = useRoundsWords();
  const [isWhole, setWhole] = useState(false);
  if (suggestions.length === 0) return null;
  const shown = isWhole ? suggestions : suggestions.slice(0, shownAtFirst);
  return (
    <section class={styles.block} aria-labelledby="round-suggestions">
      <h2 id="round-suggestions">{words.suggestions}</h2>
      <p class={styles.why}>{words.suggestionsWhy}</p>
      <ul class={styles.chips}>
        {shown.map((suggestion) => (
          <li key={suggestion.url}>
            <Button icon="add" testId="round-suggestion" onPress={() => add([suggestion])}>
              <span class={styles.text}>
                <span class={styles.hidden}>{words.add} </span>
                <bdi>{labelOf(suggestion.siteId)}</bdi>: <bdi>{suggestion.name}</bdi>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p class={styles.actions}>
        {shown.length < suggestions.length && (
          <Button kind="quiet" onPress={() => setWhole(true)}>
            {words.more(suggestions.length - shown.length)}
          </Button>
        )}
        {suggestions.length > 1 && (
          <Button kind="quiet" testId="round-add-all" onPress={() => add(suggestions)}>
            {words.addAll}
          </Button>
        )}
      </p>
    </section>
  );
}

function labelOf(siteId: string): string {
  return sites.find(({ id }) => id === siteId)?.label ?? siteId;
}
