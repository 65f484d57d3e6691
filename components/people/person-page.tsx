/** One account: what it said about the brand, what that earned, and both sides of each conversation. */

import { useCallback } from "preact/hooks";

import { addressTo, hashOf, withParams } from "@/components/dashboard/address";
import { ageOf } from "@/components/format/age";
import { shownCount, shownSum } from "@/components/format/count";
import { wholeNumber } from "@/components/format/number";
import { webAddress } from "@/components/format/web-address";
import { useLive } from "@/components/hooks/use-live";
import { usePeopleWords } from "@/components/i18n/dashboard/use-people-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { ThreadPosts } from "@/components/inbox/thread";
import { useNow } from "@/components/inbox/use-now";
import { CountText } from "@/components/mentions/count-text";
import { MentionCard } from "@/components/mentions/mention-card";
import { siteNames } from "@/components/site-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { personOf, type Person } from "@/lib/store/queries/person";

import type { PeopleListProps } from "./people-list";
import { PersonKeeping } from "./person-keeping";
import { Reacted } from "./reacted";

import styles from "./people.module.css";

export interface PersonPageProps extends PeopleListProps {
  /** The account's local number. */
  readonly no: number;
}

export function PersonPage({ services, address, subject, no }: PersonPageProps) {
  const { db } = services;
  const { words } = useI18n();
  const people = usePeopleWords();
  const now = useNow();
  const live = useLive(
    useCallback(() => personOf(db, subject.id, no), [db, subject.id, no]),
    db,
  );
  const back = (
    <a href={hashOf(withParams(address, { person: undefined }))} data-testid="all-people">
      {people.back}
    </a>
  );
  if (live.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (live.state === "failed") {
    return (
      <div>
        <Notice tone="bad" title={people.failed}>
          {people.failedHow}
        </Notice>
      </div>
    );
  }
  if (!live.value) {
    return (
      <div>
        <EmptyState title={people.gone} testId="person-gone" action={back}>
          {people.goneHow}
        </EmptyState>
      </div>
    );
  }
  const inMentions = hashOf(withParams(addressTo("mentions", address), { author: String(no) }));
  return (
    <div class={styles.page} data-testid="person">
      <p>{back}</p>
      <PersonHead person={live.value} now={now} />
      <PersonFigures person={live.value} />
      <div class={styles.columns}>
        <section class={styles.block}>
          <div class={styles.title}>
            <h2>{people.posts}</h2>
            {live.value.total > 0 && <a href={inMentions}>{people.allPosts}</a>}
          </div>
          {live.value.total === 0 ? (
            <p class={styles.soft}>{people.noPosts}</p>
          ) : (
            <ul class={styles.cards}>
              {live.value.mentions.map((mention) => (
                <MentionCard key={mention.key} mention={mention} now={now} />
              ))}
            </ul>
          )}
          {live.value.total > live.value.mentions.length && (
            <p class={styles.soft}>{people.more(live.value.total - live.value.mentions.length)}</p>
          )}
        </section>
        <section class={styles.block}>
          <h2>{people.conversations}</h2>
          {live.value.conversations.length === 0 && <p class={styles.soft}>{people.noConversation}</p>}
          {live.value.conversations.map(({ key, posts }) => (
            <div key={key} class={styles.conversation} data-testid="conversation">
              <h3 class={styles.soft}>{people.conversation(posts.length)}</h3>
              <ThreadPosts thread={posts.map((post) => ({ ...post, isThis: false }))} now={now} />
            </div>
          ))}
        </section>
      </div>
      <Reacted reactions={live.value.reactions} now={now} />
      <PersonKeeping services={services} account={live.value.account} />
    </div>
  );
}

function PersonHead({ person, now }: { readonly person: Person; readonly now: number }) {
  const { locale } = useI18n();
  const people = usePeopleWords();
  const { account } = person;
  const profile = webAddress(account.url);
  const site = siteNames.find(({ id }) => id === account.platform)?.label ?? account.platform;
  return (
    <header class={styles.who}>
      <div class={styles.words}>
        <h2 class={styles.big}>
          <bdi>{(account.name ?? account.handle ?? people.unknownAuthor).slice(0, 120)}</bdi>
        </h2>
        <p class={styles.soft}>
          {account.handle !== undefined && (
            <span class={styles.part}>
              <bdi>@{account.handle.slice(0, 120)}</bdi>
            </span>
          )}
          <span class={styles.part}>
            <bdi>{site}</bdi>
          </span>
          {account.verified === true && <span class={styles.part}>{people.verified}</span>}
          <span class={styles.part}>{people.firstSeen(ageOf(account.firstSeenAt, now, locale, "long"))}</span>
        </p>
        {account.bio !== undefined && <p dir="auto">{account.bio.slice(0, 500)}</p>}
      </div>
      {profile !== undefined && (
        <LinkButton href={profile} icon="external">
          {people.profile}
        </LinkButton>
      )}
    </header>
  );
}

function PersonFigures({ person }: { readonly person: Person }) {
  const { locale } = useI18n();
  const people = usePeopleWords();
  const { total, engagement, answered, account } = person;
  return (
    <dl class={styles.figures}>
      <Figure label={people.mentions} testId="person-mentions">
        <bdi>{wholeNumber(total, locale)}</bdi>
      </Figure>
      <Figure label={people.engagement} testId="person-engagement">
        <CountText shown={shownSum(engagement, engagement.known < total, locale)} reason={people.unknown} />
      </Figure>
      <Figure label={people.followers}>
        <CountText shown={shownCount(account.followers, locale)} reason={people.unknown} />
      </Figure>
      <Figure label={people.answered}>{people.answeredOf(answered, total)}</Figure>
    </dl>
  );
}
