/** Whether it was answered, how that is known, and as of when. */

import { ageOf } from "@/components/format/age";
import { webAddress } from "@/components/format/web-address";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Icon } from "@/components/ui/icon";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import styles from "./reading-pane.module.css";

export function AnswerLine({ detail, now }: { readonly detail: MentionDetail; readonly now: number }) {
  const { inbox } = useDashboardWords();
  const { locale } = useI18n();
  const { mention } = detail;
  const { status, answeredBy, firstResponseMs, lastSeenAt } = mention;
  const url = webAddress(mention.url);
  if (status === "waiting") {
    return (
      <p class={styles.notice} data-testid="unanswered">
        <Icon name="clock" />
        <span>
          {inbox.unansweredAsOf(ageOf(lastSeenAt, now, locale, "long"))}
          {url !== undefined && (
            <>
              {" "}
              <a href={url} target="_blank" rel="noreferrer">
                {inbox.checkAgain}
              </a>
            </>
          )}
        </span>
      </p>
    );
  }
  if (status !== "answered" || answeredBy === undefined) return null;
  const how = { seen: inbox.answeredSeen, sent: inbox.answeredSent, user: inbox.answeredByYou }[answeredBy];
  return (
    <p class={styles.notice} data-testid="answered-line">
      <Icon name="reply" />
      <span>
        {how}
        {firstResponseMs !== undefined &&
          ` ${inbox.answeredAfter(ageOf(now - firstResponseMs, now, locale, "long"))}`}
      </span>
    </p>
  );
}
