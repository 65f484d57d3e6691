/** Every place of the rounds: when it was last looked at, what was new there, how often it should be. */

import { ageOf, momentOf } from "@/components/format/age";
import { wholeNumber } from "@/components/format/number";
import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import type { RoundStatus } from "@/lib/model/round";
import { sites } from "@/lib/platforms/sites";

import type { RoundsViewProps } from "./rounds-view";

import styles from "./rounds.module.css";

const choices = [1, 3, 6, 12, 24, 72, 168] as const;

export function RoundsTable({ model: { rounds, now }, actions }: RoundsViewProps) {
  const words = useRoundsWords();
  return (
    <Table kind="list" label={words.places}>
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.site}</th>
          <th scope="col">{words.last}</th>
          <th scope="col" data-is="number">
            {words.found}
          </th>
          <th scope="col">{words.often}</th>
          <th scope="col">
            <span class={styles.hidden}>{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id} class={styles.round} data-testid="round" data-due={round.isDue}>
            <th scope="row">
              {/* What it is called is its name: a label of another length would be read instead. */}
              <button
                class={styles.name}
                type="button"
                title={words.open(round.name)}
                data-testid="round-open"
                onClick={() => actions.open(round.url)}
              >
                <bdi class={styles.text}>{round.name}</bdi>
              </button>
            </th>
            <td>
              <bdi>{sites.find(({ id }) => id === round.siteId)?.label ?? round.siteId}</bdi>
            </td>
            <td>
              <LastLook round={round} now={now} />
            </td>
            <td data-is="number">
              <span class={styles.inCell}>{words.found}</span>
              <bdi>
                <Found round={round} />
              </bdi>
            </td>
            <td>
              <Select
                label={words.everyLabel(round.name)}
                value={String(round.everyHours)}
                options={[...new Set([...choices, round.everyHours])]
                  .toSorted((a, b) => a - b)
                  .map((hours) => ({ value: String(hours), text: words.every(hours) }))}
                onChange={(value) => actions.change(round, Number(value))}
              />
            </td>
            <td data-is="number">
              <Button
                kind="quiet"
                icon="remove"
                label={words.remove(round.name)}
                onPress={() => actions.remove(round)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Found({ round }: { readonly round: RoundStatus }) {
  const words = useRoundsWords();
  const { locale } = useI18n();
  if (round.found !== undefined) return wholeNumber(round.found, locale);
  return <span title={round.place.kind === "other" ? words.notCounted : words.notVisited}>–</span>;
}

function LastLook({ round, now }: { readonly round: RoundStatus; readonly now: number }) {
  const words = useRoundsWords();
  const { locale } = useI18n();
  if (round.place.kind === "other") return <span title={words.notCounted}>–</span>;
  return (
    <>
      {round.lastAt === undefined ? (
        words.never
      ) : (
        <time dateTime={new Date(round.lastAt).toISOString()} title={momentOf(round.lastAt, locale)}>
          {words.ago(ageOf(round.lastAt, now, locale, "long"))}
        </time>
      )}
      {" · "}
      {round.isDue ? (
        <strong class={styles.mark}>{words.dueNow}</strong>
      ) : (
        <span class={styles.soft}>{words.dueIn(ageOf(now, round.dueAt, locale))}</span>
      )}
    </>
  );
}
