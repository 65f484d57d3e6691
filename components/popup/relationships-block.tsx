/** Who it was, who of them is new, and how long they waited for an answer. */

import { shownCount } from "@/components/format/count";
import { durationBetween } from "@/components/format/rate";
import { useI18n } from "@/components/i18n/use-i18n";
import { CountText } from "@/components/mentions/count-text";
import { Figure } from "@/components/ui/figure";
import { OnlyRead } from "@/components/ui/only-read";
import type { Summary } from "@/lib/model/figures";
import type { Glance } from "@/lib/store/queries/glance";

import styles from "./figures-block.module.css";
import block from "./popup-block.module.css";

interface RelationshipsBlockProps {
  readonly summary: Summary;
  readonly glance: Glance | undefined;
}

export function RelationshipsBlock({ summary, glance }: RelationshipsBlockProps) {
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
          <FirstAnswer median={summary.medianFirstAnswer} />
        </Figure>
      </dl>
    </section>
  );
}

function FirstAnswer({ median }: { readonly median: Summary["medianFirstAnswer"] }) {
  const { locale, words } = useI18n();
  if (!median) {
    return (
      <span title={words.popup.noFirstAnswer}>
        <span aria-hidden="true">–</span>
        <OnlyRead>{words.popup.noFirstAnswer}</OnlyRead>
      </span>
    );
  }
  return (
    <data dir="auto" value={median.low} title={words.popup.firstAnswerIs(median.n)}>
      {durationBetween(median.low, median.high, locale)}
    </data>
  );
}
