/** Who it was, who of them is new, and how long they waited for an answer. */

import { shownCount } from "@/components/format/count";
import { durationBetween } from "@/components/format/rate";
import { useI18n } from "@/components/i18n/use-i18n";
import { CountText } from "@/components/mentions/count-text";
import { Figure } from "@/components/ui/figure";
import { OnlyRead } from "@/components/ui/only-read";
import type { Measure } from "@/lib/metrics/measure";

import type { PopupFigures } from "./popup-model";

import styles from "./figures-block.module.css";
import block from "./popup-block.module.css";

type RelationshipsBlockProps = Pick<PopupFigures, "summary" | "glance" | "firstAnswer">;

export function RelationshipsBlock({ summary, glance, firstAnswer }: RelationshipsBlockProps) {
  const { locale, words } = useI18n();
  const { people } = summary;
  return (
    <section class={block.block} aria-labelledby="relationships-title">
      <div class={block.head}>
        <h2 id="relationships-title" class={block.title}>
          {words.popup.relationships}
        </h2>
      </div>
      <dl class={styles.figures}>
        <Figure label={words.popup.people(people)} testId="figure-people">
          <CountText
            shown={shownCount(people, locale)}
            detail={words.popup.peopleAre}
            reason={words.count.noPosts}
          />
        </Figure>
        <Figure label={words.popup.newPeople} testId="figure-new-people">
          <CountText
            shown={shownCount(glance?.newPeople, locale)}
            detail={words.popup.newPeopleAre}
            reason={words.popup.noGlance}
          />
        </Figure>
        <Figure label={words.popup.firstAnswer} testId="figure-first-answer">
          <FirstAnswer {...firstAnswer} />
        </Figure>
      </dl>
    </section>
  );
}

function FirstAnswer({ value, why, n }: Measure) {
  const { locale, words } = useI18n();
  if (!value) {
    const reason = why === "not-reached" ? words.popup.mostWait : words.popup.nothingAsked;
    return (
      <span title={reason}>
        <span aria-hidden="true">–</span>
        <OnlyRead>{reason}</OnlyRead>
      </span>
    );
  }
  return (
    <data dir="auto" value={value.low} title={words.popup.firstAnswerIs(n)}>
      {durationBetween(value.low, value.high, locale)}
    </data>
  );
}
