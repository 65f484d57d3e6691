/** What was earned in the range: three figures, how they came, what they feel like, and whose voice it is. */

import { Sparkline } from "@/components/charts/sparkline";
import { StackBar } from "@/components/charts/stack-bar";
import { shownCount, shownSum } from "@/components/format/count";
import { signedNumber, wholeNumber } from "@/components/format/number";
import { percent } from "@/components/format/rate";
import type { Words } from "@/components/i18n/en";
import { useI18n } from "@/components/i18n/use-i18n";
import { CountText } from "@/components/mentions/count-text";
import { sentimentParts } from "@/components/report/sentiment-parts";
import { Figure } from "@/components/ui/figure";
import type { Sum, Summary } from "@/lib/model/figures";
import type { Glance } from "@/lib/store/queries/glance";

import styles from "./figures-block.module.css";
import block from "./popup-block.module.css";

interface FiguresBlockProps {
  readonly summary: Summary;
  readonly glance: Glance | undefined;
  readonly days: number;
}

export function FiguresBlock({ summary, glance, days }: FiguresBlockProps) {
  const { locale, words } = useI18n();
  const { mentions, mentionsBefore, engagement, views, postsChecked } = summary;
  const reason = mentions === 0 ? words.count.noPosts : words.count.noneKnown;
  return (
    <section class={block.block} aria-labelledby="earned-title">
      <div class={block.head}>
        <h2 id="earned-title" class={block.title} title={words.popup.found}>
          {words.popup.earned}
        </h2>
      </div>
      <dl class={styles.figures}>
        <Figure label={words.popup.mentions(mentions)} testId="figure-mentions">
          <CountText shown={shownCount(mentions, locale)} reason={reason} />
        </Figure>
        <Figure label={words.popup.engagement} testId="figure-engagement">
          <SumText sum={engagement} posts={mentions} reason={reason} />
        </Figure>
        <Figure label={words.popup.views} testId="figure-views">
          <SumText sum={views} posts={mentions} reason={reason} />
        </Figure>
      </dl>
      <div class={styles.notes}>
        <p class={styles.words}>
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
        </p>
        {glance && days > 1 && (
          <Sparkline values={glance.course} label={courseLabel(glance.course, words, locale)} />
        )}
      </div>
      {mentions > 0 && <Feeling summary={summary} glance={glance} />}
    </section>
  );
}

/** Sentiment with what could not be told apart, and the share of voice. */
function Feeling({ summary, glance }: Pick<FiguresBlockProps, "summary" | "glance">) {
  const { words } = useI18n();
  const { positive, neutral, negative, unclassified } = summary.sentiments;
  return (
    <div class={styles.feeling}>
      <StackBar parts={sentimentParts(summary.sentiments)} />
      <p class={styles.words}>
        <span data-testid="sentiment">{words.popup.sentiment(positive, neutral, negative)}</span>
        {unclassified > 0 && (
          <span data-testid="not-sure" title={words.popup.notSureIs}>
            {words.popup.notSure(unclassified)}
          </span>
        )}
        {glance && <VoiceText voice={glance.voice} />}
      </p>
    </div>
  );
}

function VoiceText({ voice }: { readonly voice: Glance["voice"] }) {
  const { locale, words } = useI18n();
  const { value, interval, why } = voice;
  if (why === "too-few") {
    return (
      <span data-testid="voice" title={words.popup.voiceFew}>
        {words.popup.voice("–")}
      </span>
    );
  }
  if (!value || !interval) return null;
  return (
    <span
      data-testid="voice"
      title={words.popup.voiceIs(percent(interval.low, locale), percent(interval.high, locale))}
    >
      {words.popup.voice(percent(value.low, locale))}
    </span>
  );
}

function courseLabel(course: Glance["course"], { popup }: Words, locale: string): string {
  const counts = course.map((count) => (count === undefined ? popup.noCourse : wholeNumber(count, locale)));
  return popup.course(new Intl.ListFormat(locale, { type: "unit" }).format(counts));
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
