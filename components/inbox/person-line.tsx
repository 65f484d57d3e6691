/** Who wrote it, as last seen, and the way to all they said. */

import { addressTo, hashOf, withParams } from "@/components/dashboard/address";
import type { Address } from "@/components/dashboard/dashboard-view";
import { ageOf } from "@/components/format/age";
import { shownCount } from "@/components/format/count";
import { webAddress } from "@/components/format/web-address";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { authorOf } from "@/components/mentions/author";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import styles from "./reading-pane.module.css";

export interface PersonLineProps {
  readonly detail: MentionDetail;
  readonly address: Address;
  readonly now: number;
}

export function PersonLine({ detail, address, now }: PersonLineProps) {
  const { inbox } = useDashboardWords();
  const { locale } = useI18n();
  const { mention, person } = detail;
  const name = person?.name ?? person?.handle ?? authorOf(mention);
  if (name === undefined) return null;
  const followers = person?.followers ?? mention.followers;
  const profile = webAddress(person?.url);
  return (
    <section class={styles.block} data-testid="person-line">
      <h2 class={styles.title}>{inbox.person}</h2>
      <p>
        {profile === undefined ? (
          <bdi class={styles.strong}>{name.slice(0, 120)}</bdi>
        ) : (
          <a href={profile} target="_blank" rel="noreferrer">
            <bdi>{name.slice(0, 120)}</bdi>
          </a>
        )}
      </p>
      <p class={styles.soft}>
        <span class={styles.part}>
          {followers === undefined
            ? inbox.followersUnknown
            : inbox.followers(shownCount(followers, locale).text)}
        </span>
        {person && (
          <span class={styles.part}>{inbox.firstSeen(ageOf(person.firstSeenAt, now, locale, "long"))}</span>
        )}
      </p>
      {person?.bio !== undefined && (
        <p class={styles.soft} dir="auto">
          {person.bio.slice(0, 400)}
        </p>
      )}
      {person && (
        <p>
          <a
            href={hashOf(withParams(addressTo("people", address), { person: String(person.no) }))}
            data-testid="person-page"
          >
            {inbox.personPage(name)}
          </a>
        </p>
      )}
    </section>
  );
}
