/** One mention in the list: who, how old, one line with the match marked, its state, its feeling, its counts. */

import { hashOf, withParams } from "@/components/dashboard/address";
import type { Address } from "@/components/dashboard/dashboard-view";
import { shownCount } from "@/components/format/count";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Age } from "@/components/mentions/age";
import { Author, authorOf } from "@/components/mentions/author";
import { MarkedText } from "@/components/mentions/marked-text";
import { Icon } from "@/components/ui/icon";
import { OnlyRead } from "@/components/ui/only-read";
import type { MentionView } from "@/lib/model/figures";

import type { InboxActions } from "./inbox-model";
import { sentimentIcons, statusIcons } from "./signs";

import styles from "./mention-list.module.css";

export interface MentionRowProps {
  readonly mention: MentionView;
  readonly top: number;
  readonly place: number;
  readonly count: number;
  readonly address: Address;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** Shown where the list holds more than one subject. */
  readonly subject: string | undefined;
  readonly now: number;
  readonly actions: Pick<InboxActions, "open" | "select">;
}

export function MentionRow(props: MentionRowProps) {
  const { mention, top, place, address, isOpen, isTabStop, isSelected, subject, now, actions } = props;
  const { inbox, terms } = useDashboardWords();
  const author = authorOf(mention) ?? inbox.unknownAuthor;
  const state = terms.statuses[mention.status];
  return (
    <li
      class={styles.row}
      style={{ insetBlockStart: `${top}px` }}
      data-testid="mention-row"
      data-key={mention.key}
      data-open={isOpen}
      data-selected={isSelected}
      data-status={mention.status}
      aria-posinset={place + 1}
      aria-setsize={-1}
    >
      <span class={styles.check}>
        <input
          type="checkbox"
          tabIndex={isTabStop ? 0 : -1}
          aria-label={inbox.select(author)}
          data-testid="row-select"
          checked={isSelected}
          onChange={({ currentTarget }) => actions.select([mention.key], currentTarget.checked)}
        />
      </span>
      <span class={styles.words}>
        <span class={styles.head}>
          <span class={styles.state} data-state={mention.status} title={state}>
            <Icon name={statusIcons[mention.status]} />
          </span>
          <Author mention={mention} />
          <Marks mention={mention} subject={subject} />
          <Age at={mention.postedAt ?? mention.firstSeenAt} now={now} />
        </span>
        <span class={styles.line}>
          <span class={styles.text} dir="auto">
            <MarkedText text={mention.text} marks={mention.marks} length={200} lead={16} />
          </span>
          <RowCounts mention={mention} />
        </span>
      </span>
      <a
        class={styles.open}
        href={hashOf(withParams(address, { open: mention.key }))}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isOpen}
        aria-label={inbox.row(author, state)}
        data-testid="row-open"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          actions.open(mention.key, "push");
        }}
      />
    </li>
  );
}

function Marks({ mention, subject }: Pick<MentionRowProps, "mention" | "subject">) {
  const { terms } = useDashboardWords();
  const { sentiment, mediaClass, tags = [] } = mention;
  return (
    <>
      {subject !== undefined && (
        <bdi class={styles.tag} title={subject}>
          {subject}
        </bdi>
      )}
      {mediaClass !== "earned" && <span class={styles.tag}>{terms.classes[mediaClass]}</span>}
      {tags.slice(0, 1).map((tag) => (
        <bdi key={tag} class={styles.tag} title={tags.join(", ")}>
          {tag}
        </bdi>
      ))}
      {sentiment !== undefined && sentiment !== "unclassified" && sentiment !== "neutral" && (
        <span class={styles.state} data-sentiment={sentiment} title={terms.sentiments[sentiment]}>
          <Icon name={sentimentIcons[sentiment]} />
          <OnlyRead>{terms.sentiments[sentiment]}</OnlyRead>
        </span>
      )}
    </>
  );
}

/** The two that tell most in a line; the rest is in the reading pane. */
const shownNames = [
  { name: "likes", icon: "heart" },
  { name: "replies", icon: "reply" },
] as const;

function RowCounts({ mention }: Pick<MentionRowProps, "mention">) {
  const { locale } = useI18n();
  const { terms } = useDashboardWords();
  const known = shownNames.filter(({ name }) => mention.counts[name] !== undefined);
  return (
    <span class={styles.marks}>
      {known.map(({ name, icon }) => (
        <span key={name} title={terms.counts[name]}>
          <Icon name={icon} />
          <OnlyRead>{terms.counts[name]}</OnlyRead>
          <bdi>{shownCount(mention.counts[name], locale).text}</bdi>
        </span>
      ))}
    </span>
  );
}

/** The place of a row that is being read. */
export function PendingRow({ top }: { readonly top: number }) {
  return (
    <li class={`${styles.row} ${styles.pending}`} style={{ insetBlockStart: `${top}px` }} aria-hidden="true">
      <span />
      <span />
    </li>
  );
}
