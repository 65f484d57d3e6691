/** One mention that wants an answer: a click opens the post, the button says it was answered elsewhere. */

import { webAddress } from "@/components/format/web-address";
import { useI18n } from "@/components/i18n/use-i18n";
import { Age } from "@/components/mentions/age";
import { Author, authorOf } from "@/components/mentions/author";
import { MarkedText } from "@/components/mentions/marked-text";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { OnlyRead } from "@/components/ui/only-read";
import type { MentionView } from "@/lib/model/figures";

import styles from "./next-block.module.css";

const howIcons = { named: "named", addressed: "addressed", clipped: "bookmark" } as const;

interface WaitingRowProps {
  readonly mention: MentionView;
  readonly now: number;
  readonly onAnswered: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

export function WaitingRow({ mention, now, onAnswered, onKey }: WaitingRowProps) {
  const { words } = useI18n();
  const url = webAddress(mention.url);
  return (
    <li class={styles.row} data-testid="waiting-item" data-key={mention.key}>
      {url === undefined ? (
        <span class={styles.open}>
          <RowWords mention={mention} now={now} />
        </span>
      ) : (
        <a class={styles.open} href={url} target="_blank" rel="noreferrer" onKeyDown={onKey}>
          <RowWords mention={mention} now={now} />
        </a>
      )}
      <Button
        icon="check"
        label={words.popup.answeredOf(authorOf(mention) ?? words.popup.unknownAuthor)}
        testId="answered"
        onKey={onKey}
        onPress={onAnswered}
      />
    </li>
  );
}

function RowWords({ mention, now }: Pick<WaitingRowProps, "mention" | "now">) {
  const { words } = useI18n();
  const how = words.popup[mention.how];
  return (
    <>
      <span class={styles.how} title={how}>
        <Icon name={howIcons[mention.how]} />
        <OnlyRead>{how}</OnlyRead>
      </span>
      <span class={styles.words}>
        <span class={styles.head}>
          <Author mention={mention} />
          <Age at={mention.postedAt} now={now} />
        </span>
        <span class={styles.text} dir="auto">
          <MarkedText text={mention.text} marks={mention.marks} length={160} />
        </span>
      </span>
    </>
  );
}
