/** What is known of the page beside the panel: its post as a mention, or whose page it is. */

import { useCallback } from "preact/hooks";

import { addressTo, hashOf, withParams } from "@/components/dashboard/address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useLive } from "@/components/hooks/use-live";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Author } from "@/components/mentions/author";
import { MarkedText } from "@/components/mentions/marked-text";
import { siteOf } from "@/lib/platforms/sites";
import { onPage, type OnPage } from "@/lib/store/queries/on-page";

import styles from "./side-panel.module.css";

export interface BesidePageProps extends DashboardProps {
  readonly url: string;
}

export function BesidePage({ services, address, subjects, url }: BesidePageProps) {
  const { db } = services;
  const { inbox, terms } = useDashboardWords();
  const names = subjects.map(({ id }) => id).join(" ");
  const live = useLive(
    useCallback(async (): Promise<OnPage> => {
      const site = siteOf(url);
      return site ? onPage(db, { platform: site.id, url, subjectIds: names.split(" ") }) : {};
    }, [db, url, names]),
    db,
  );
  if (live.state !== "ready") return null;
  const { mention, account } = live.value;
  if (mention) {
    return (
      <a
        class={styles.beside}
        href={hashOf(
          withParams({ view: "mentions", params: address.params }, { open: mention.key, person: undefined }),
        )}
        data-testid="beside-mention"
      >
        <span class={styles.label}>{inbox.onThisPage}</span>
        <span class={styles.head}>
          <Author mention={mention} />
          <span class={styles.label}>{terms.statuses[mention.status]}</span>
        </span>
        <span class={styles.text} dir="auto">
          <MarkedText text={mention.text} marks={mention.marks} length={160} />
        </span>
      </a>
    );
  }
  if (!account) return null;
  return (
    <a
      class={styles.beside}
      href={hashOf(withParams(addressTo("people", address), { person: String(account.no) }))}
      data-testid="beside-person"
    >
      <span class={styles.label}>{inbox.personHere}</span>
      <span class={styles.head}>
        <Author mention={{ authorName: account.name, authorHandle: account.handle }} />
      </span>
    </a>
  );
}
