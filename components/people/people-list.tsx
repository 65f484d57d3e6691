/** Everybody who talked about a brand, as far as they can be at the top of one of the orders. */

import { useCallback, useMemo } from "preact/hooks";

import { hashOf, withParams } from "@/components/dashboard/address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { periodOf } from "@/components/dashboard/period";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { WhichSites } from "@/components/dashboard/which-sites";
import { shownCount, shownSum } from "@/components/format/count";
import { wholeNumber } from "@/components/format/number";
import { useLive } from "@/components/hooks/use-live";
import { usePeopleWords } from "@/components/i18n/dashboard/use-people-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { useNow } from "@/components/inbox/use-now";
import { Age } from "@/components/mentions/age";
import { CountText } from "@/components/mentions/count-text";
import { siteNames } from "@/components/site-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { Table } from "@/components/ui/table";
import { peopleOf, peopleOrders, type Talker } from "@/lib/store/queries/people";
import type { SubjectRow } from "@/lib/store/subject-row";

import styles from "./people.module.css";

const limit = 200;

export interface PeopleListProps extends DashboardProps {
  readonly subject: SubjectRow;
}

export function PeopleList({ services, address, go, client, subject }: PeopleListProps) {
  const { db } = services;
  const { words } = useI18n();
  const people = usePeopleWords();
  const now = useNow();
  const { timeZone } = client;
  const { range } = periodOf(address, { timeZone, now });
  const order = peopleOrders.find((name) => name === address.params.order) ?? "mentions";
  const [from, to] = [range?.from, range?.to];
  const question = useMemo(
    () => ({
      subjectId: subject.id,
      order,
      limit,
      ...(from !== undefined && to !== undefined && { range: { from, to } }),
    }),
    [subject.id, order, from, to],
  );
  const live = useLive(
    useCallback(() => peopleOf(db, question), [db, question]),
    db,
  );
  if (live.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (live.state === "failed") {
    return (
      <ViewFailed title={people.failed} testId="people-failed">
        {people.failedHow}
      </ViewFailed>
    );
  }
  const { people: found, total } = live.value;
  return (
    <div class={styles.page} data-testid="people">
      <div class={styles.head}>
        <p class={styles.total} data-testid="people-total">
          {found.length < total ? people.shown(found.length, total) : people.total(total)}
        </p>
        <p class={styles.soft}>{people.lead(subject.name)}</p>
        <Select
          label={people.order}
          value={order}
          testId="people-order"
          options={peopleOrders.map((name) => ({ value: name, text: people.orders[name] }))}
          onChange={(value) => go(withParams(address, { order: value }))}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState title={people.empty} testId="nobody" action={<WhichSites address={address} />}>
          {people.emptyHow}
        </EmptyState>
      ) : (
        <Table kind="list">
          <thead>
            <tr>
              <th scope="col">{people.name}</th>
              <th scope="col" data-is="number">
                {people.mentions}
              </th>
              <th scope="col" data-is="number" title={people.engagementIs}>
                {people.engagement}
              </th>
              <th scope="col" data-is="number">
                {people.followers}
              </th>
              <th scope="col" data-is="number">
                {people.last}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((talker) => (
              <TalkerRow
                key={talker.no}
                talker={talker}
                now={now}
                href={hashOf(withParams(address, { person: String(talker.no) }))}
              />
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

interface TalkerRowProps {
  readonly talker: Talker;
  readonly now: number;
  readonly href: string;
}

function TalkerRow({ talker, now, href }: TalkerRowProps) {
  const { locale } = useI18n();
  const people = usePeopleWords();
  const { account, mentions, engagement, lastAt } = talker;
  const name = (account.name ?? account.handle ?? people.unknownAuthor).slice(0, 120);
  const site = siteNames.find(({ id }) => id === account.platform)?.label ?? account.platform;
  return (
    <tr class={styles.person} data-testid="person-row">
      <th scope="row">
        <a class={styles.name} href={href} data-testid="open-person">
          <bdi>{name}</bdi>
        </a>
        <span class={styles.soft}>
          {account.handle !== undefined && (
            <span class={styles.part}>
              <bdi>@{account.handle.slice(0, 120)}</bdi>
            </span>
          )}
          <span class={styles.part}>
            <bdi>{site}</bdi>
          </span>
        </span>
      </th>
      <td data-is="number">
        <span class={styles.label}>{people.mentions}</span>
        <bdi>{wholeNumber(mentions, locale)}</bdi>
      </td>
      <td data-is="number">
        <span class={styles.label}>{people.engagement}</span>
        <CountText
          shown={shownSum(engagement, engagement.known < mentions, locale)}
          reason={people.unknown}
        />
      </td>
      <td data-is="number">
        <span class={styles.label}>{people.followers}</span>
        <CountText shown={shownCount(account.followers, locale)} reason={people.unknown} />
      </td>
      <td data-is="number">
        <span class={styles.label}>{people.last}</span>
        <Age at={lastAt > 0 ? lastAt : undefined} now={now} />
      </td>
    </tr>
  );
}
