/** The rounds: what to open next, the places, what could be one, and the posts to be counted again. */

import { ageOf } from "@/components/format/age";
import { wholeDay } from "@/components/format/day";
import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { AddressDecision, AddressListStatus } from "@/lib/model/address-list";
import type { RoundStatus } from "@/lib/model/round";
import type { RoundSuggestion } from "@/lib/rounds/suggest-rounds";

import { AddPlace, type Added } from "./add-place";
import { AddressLists } from "./address-lists";
import { PasteAddresses } from "./paste-addresses";
import { Recounts } from "./recounts";
import type { RoundsModel } from "./rounds-model";
import { RoundsTable } from "./rounds-table";
import { Suggestions } from "./suggestions";

import styles from "./rounds.module.css";

export interface RoundsActions {
  readonly open: (url: string) => void;
  readonly change: (round: RoundStatus, everyHours: number) => void;
  readonly remove: (round: RoundStatus) => void;
  readonly add: (suggestions: readonly RoundSuggestion[]) => void;
  readonly addAddress: (url: string) => Added;
  readonly makeList: (name: string, addresses: readonly string[]) => void;
  readonly decide: (list: AddressListStatus, url: string, decided: AddressDecision | null) => void;
  readonly removeList: (list: AddressListStatus) => void;
}

export interface RoundsViewProps {
  readonly model: RoundsModel;
  readonly actions: RoundsActions;
}

export function RoundsView({ model, actions }: RoundsViewProps) {
  const words = useRoundsWords();
  const { locale } = useI18n();
  return (
    <div class={styles.page} data-testid="rounds">
      <p class={styles.why}>{words.why}</p>
      {model.rounds.length === 0 ? (
        <EmptyState title={words.empty} testId="rounds-empty">
          {words.emptyHow}
        </EmptyState>
      ) : (
        <>
          <NextLine model={model} actions={actions} />
          <RoundsTable model={model} actions={actions} />
        </>
      )}
      <AddressLists
        lists={model.lists}
        open={actions.open}
        decide={actions.decide}
        remove={actions.removeList}
      />
      <Suggestions suggestions={model.suggestions} add={actions.add} />
      <AddPlace add={actions.addAddress} />
      <PasteAddresses today={wholeDay(model.today, locale)} make={actions.makeList} />
      <Recounts recounts={model.recounts} open={actions.open} />
    </div>
  );
}

function NextLine({ model: { rounds, next, now }, actions }: RoundsViewProps) {
  const words = useRoundsWords();
  const { locale } = useI18n();
  const due = rounds.filter(({ isDue }) => isDue).length;
  const soonest = Math.min(...rounds.map(({ dueAt }) => dueAt));
  return (
    <section class={styles.next} data-testid="rounds-next">
      <p class={styles.due}>{words.due(due, rounds.length)}</p>
      {next ? (
        <Button kind="primary" icon="external" testId="rounds-start" onPress={() => actions.open(next.url)}>
          {words.startOf(next.name)}
        </Button>
      ) : (
        // A time to come, said as the time from then back to now.
        <p class={styles.why}>{words.allDone(ageOf(now, soonest, locale, "long"))}</p>
      )}
    </section>
  );
}
