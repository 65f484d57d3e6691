/** What is different from the time before, a sentence each; it leads to the posts. */

import { shortDay } from "@/components/format/day";
import { signedNumber } from "@/components/format/number";
import { decimal } from "@/components/format/rate";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useOverviewWords } from "@/components/i18n/dashboard/use-overview-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { type Behind, postsLink } from "@/components/report/report-address";
import { Skeleton } from "@/components/ui/skeleton";
import type { Change } from "@/lib/store/queries/what-changed";

import type { OverviewProps } from "./overview-model";

import styles from "./overview.module.css";

export function Changes({ model, address }: OverviewProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const overview = useOverviewWords();
  const { changes, subject, range, by } = model;
  if (!changes) return <Skeleton label={report.stillReading} lines={3} isSaid />;
  if (changes.length === 0) return <p class={styles.soft}>{overview.nothingChanged}</p>;
  const behind = { address, subjectId: subject.id, range, by };
  return (
    <ul class={styles.changes} data-testid="changes">
      {changes.map((change) => {
        const text = sentenceOf(change, overview, locale);
        return (
          <li key={text}>
            <a href={hrefOf(change, behind)}>{text}</a>
          </li>
        );
      })}
    </ul>
  );
}

type OverviewWords = ReturnType<typeof useOverviewWords>;

function sentenceOf(change: Change, overview: OverviewWords, locale: string): string {
  if (change.kind === "more-talk" || change.kind === "less-talk") {
    const say = change.kind === "more-talk" ? overview.moreTalk : overview.lessTalk;
    return say(decimal(change.ratio, locale));
  }
  if (change.kind === "more-scrolling") return overview.moreScrolling(signedNumber(change.mentions, locale));
  if (change.kind === "spike") return overview.spike(shortDay(change.day, locale), change.mentions);
  if (change.kind === "sentiment") return overview.negative(signedNumber(change.points, locale));
  if (change.kind === "new-term") return overview.newTerm(change.term, change.posts);
  return overview.term(change.term, change.posts);
}

function hrefOf(change: Change, behind: Behind): string {
  if (change.kind === "spike") {
    return postsLink({ ...behind, range: { from: change.day, to: change.day } }, { order: "engagement" });
  }
  if (change.kind === "term" || change.kind === "new-term") {
    return postsLink(behind, { q: `"${change.term}"` });
  }
  if (change.kind === "sentiment") {
    return postsLink(behind, { sentiment: change.points < 0 ? "negative" : "positive" });
  }
  return postsLink(behind);
}
