/** How many places of the rounds are due, and the next of them one click away. Nothing without rounds. */

import { ageOf } from "@/components/format/age";
import { useI18n } from "@/components/i18n/use-i18n";
import { pages } from "@/components/pages";
import { Button } from "@/components/ui/button";

import type { PopupActions, ReadyPopup } from "./popup-model";

import styles from "./popup-foot.module.css";

export interface RoundsLineProps {
  readonly popup: ReadyPopup;
  readonly openRound: PopupActions["openRound"];
}

export function RoundsLine({ popup, openRound }: RoundsLineProps) {
  const { locale, words } = useI18n();
  const { figures, subject } = popup;
  if (!figures || figures.rounds.all === 0) return null;
  const { all, due, lastAt, next } = figures.rounds;
  const age = lastAt === undefined ? undefined : ageOf(lastAt, figures.now, locale, "long");
  return (
    <div class={styles.rounds} data-testid="rounds-line">
      <a
        class={styles.roundsLink}
        href={`${pages.dashboard}#/rounds?client=${encodeURIComponent(subject.client.id)}`}
        target="_blank"
        rel="noreferrer"
      >
        {words.popup.rounds(due, all)}
        {" · "}
        {age === undefined ? words.popup.noRound : words.popup.lastRound(age)}
      </a>
      {next && (
        <Button
          kind="quiet"
          label={words.popup.startRound(next.name)}
          testId="start-round"
          onPress={() => openRound(next.url)}
        >
          {words.popup.start}
        </Button>
      )}
    </div>
  );
}
