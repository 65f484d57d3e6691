/** One mention in a list: who, when, what with the match marked, and its counts. The card opens the post. */

import { webAddress } from "@/components/format/web-address";
import { useI18n } from "@/components/i18n/use-i18n";
import type { MentionView } from "@/lib/model/figures";

import { Age } from "./age";
import { Author, authorOf } from "./author";
import { CountsLine } from "./counts-line";
import { MarkedText } from "./marked-text";
import { MentionTag } from "./mention-tag";

import styles from "./mention-card.module.css";

export function MentionCard({ mention, now }: { mention: MentionView; now: number }) {
  const { words } = useI18n();
  const url = webAddress(mention.url);
  const author = authorOf(mention) ?? words.popup.unknownAuthor;
  return (
    <li class={styles.card} data-testid="mention-card" data-key={mention.key}>
      <div class={styles.head}>
        <Author mention={mention} />
        <MentionTag mention={mention} />
        <Age at={mention.postedAt} now={now} />
      </div>
      <p class={styles.text} dir="auto" data-testid="mention-text">
        <MarkedText text={mention.text} marks={mention.marks} length={360} />
      </p>
      <CountsLine counts={mention.counts} />
      {url !== undefined && (
        <a
          class={styles.open}
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={words.popup.open(author)}
        />
      )}
    </li>
  );
}
