/** What the user decided about it, field by field, newest first. */

import { ageOf, isMoment, momentOf } from "@/components/format/age";
import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import type { Decided as Decision, MentionDetail } from "@/lib/store/queries/mention-detail";

import styles from "./reading-pane.module.css";

export function Decided({ detail, now }: { readonly detail: MentionDetail; readonly now: number }) {
  const words = useDashboardWords();
  const { locale } = useI18n();
  const { inbox } = words;
  const { decided } = detail;
  return (
    <section class={styles.block} data-testid="decided">
      <h2 class={styles.title}>{inbox.decided}</h2>
      {decided.length === 0 && <p class={styles.soft}>{inbox.nothingDecided}</p>}
      <dl class={styles.pairs}>
        {decided.map((decision) => (
          <div key={decision.name}>
            <dt>{inbox.decision[decision.name]}</dt>
            <dd>
              <bdi>{shownValue(decision, words, locale)}</bdi>
              <span class={styles.soft}>
                {inbox.ago(ageOf(decision.at, now, locale, "long"))}
                {!decision.isHere && ` ${inbox.elsewhere}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Whatever the store holds: what another version wrote is shown as it stands. */
function shownValue({ name, value }: Decision, words: DashboardWords, locale: string): string {
  const { inbox, terms } = words;
  if (value === null) return inbox.takenBack;
  if (name === "isAbout") return value === true ? inbox.yes : inbox.no;
  if (name === "snoozedUntil" && typeof value === "number") {
    return value > 0 && isMoment(value) ? momentOf(value, locale) : inbox.none;
  }
  const names: Readonly<Record<string, string>> = {
    ...(name === "status" && terms.statuses),
    ...(name === "mediaClass" && terms.classes),
    ...(name === "sentiment" && terms.sentiments),
    ...(name === "intents" && terms.intents),
    ...(name === "stage" && { ...terms.stages, none: inbox.noStage }),
  };
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = values.filter((one) => typeof one === "string");
  return texts.map((one) => names[one] ?? one.slice(0, 200)).join(", ") || inbox.none;
}
