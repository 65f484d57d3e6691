/** Why this post is a mention: what matched, where, and how its class was found. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import type { SubjectName } from "./inbox-model";

import styles from "./reading-pane.module.css";

export interface WhyHereProps {
  readonly detail: MentionDetail;
  readonly subjects: readonly SubjectName[];
}

export function WhyHere({ detail, subjects }: WhyHereProps) {
  const { inbox, terms } = useDashboardWords();
  const { mention, spans, isAddressed, alsoAbout } = detail;
  const places = [...new Set(spans.map(({ part }) => part))];
  const others = subjects.filter(({ id }) => alsoAbout.includes(id)).map(({ name }) => name);
  return (
    <section class={styles.block} data-testid="why-here">
      <h2 class={styles.title}>{inbox.why}</h2>
      <ul class={styles.reasons}>
        {mention.terms.length > 0 && (
          <li>
            {[inbox.matched(mention.terms), places.map((place) => inbox.where[place]).join(", ")].join(" ")}
          </li>
        )}
        <li>{isAddressed ? inbox.addressed : inbox.namedOnly}</li>
        {mention.classReason !== undefined && (
          <li>
            {terms.classes[mention.mediaClass]}: {terms.classReasons[mention.classReason]}
          </li>
        )}
        {others.length > 0 && <li>{inbox.alsoAbout(others.join(", "))}</li>}
        {mention.aside !== undefined && (
          <li>{mention.aside === "rules" ? inbox.asideRules : inbox.asideUser}</li>
        )}
      </ul>
    </section>
  );
}
