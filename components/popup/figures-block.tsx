/** What was said in the range: mentions, their engagement and views, and how many people said it. */

import { shownCount, shownSum } from "@/components/format/count";
import { signedNumber, wholeNumber } from "@/components/format/number";
import type { Words } from "@/components/i18n/en";
import { useI18n } from "@/components/i18n/use-i18n";
import { CountText } from "@/components/mentions/count-text";
import { Figure } from "@/components/ui/figure";
import type { Sum, Summary } from "@/lib/model/figures";

import styles from "./figures-block.module.css";
import block from "./popup-block.module.css";

interface FiguresBlockProps {
  readonly summary: Summary;
  readonly days: number;
  readonly name: string;
}

export function FiguresBlock({ summary, days, name }: FiguresBlockProps) {
  const { locale, words } = useI18n();
  const { mentions, mentionsBefore, named, engagement, views, people, postsChecked } = summary;
  const reason = mentions === 0 ? words.count.noPosts : words.count.noneKnown;
  return (
    <section class={block.block} aria-label={words.popup.found}>
      <dl class={styles.figures} title={words.popup.found}>
        <Figure label={words.popup.mentions(mentions)} testId="figure-mentions">
          <CountText shown={shownCount(mentions, locale)} reason={reason} />
        </Figure>
        <Figure label={words.popup.engagement} testId="figure-engagement">
          <SumText sum={engagement} posts={mentions} reason={reason} />
        </Figure>
        <Figure label={words.popup.views} testId="figure-views">
          <SumText sum={views} posts={mentions} reason={reason} />
        </Figure>
        <Figure label={words.popup.people(people)} testId="figure-people">
          <CountText shown={shownCount(people, locale)} reason={reason} />
        </Figure>
      </dl>
      <p class={styles.notes}>
        <span data-testid="figure-change">
          {mentionsBefore === undefined
            ? words.popup.noBefore(days)
            : words.popup.change(signedNumber(mentions - mentionsBefore, locale), days)}
        </span>
        {postsChecked !== undefined && (
          <span data-testid="posts-checked" title={words.popup.checkedIs}>
            {words.popup.checked(postsChecked)}
          </span>
        )}
        <span>{words.popup.namedOf(named, name)}</span>
      </p>
    </section>
  );
}

function SumText({ sum, posts, reason }: { sum: Sum; posts: number; reason: string }) {
  const { locale, words } = useI18n();
  const isPartial = sum.known < posts;
  const detail = isPartial ? atLeast(sum, posts, words, locale) : undefined;
  return <CountText shown={shownSum(sum, isPartial, locale)} detail={detail} reason={reason} />;
}

function atLeast(sum: Sum, posts: number, words: Words, locale: string): string {
  return words.count.atLeast(wholeNumber(sum.low, locale), sum.known, posts);
}
