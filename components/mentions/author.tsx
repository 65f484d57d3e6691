/** Who wrote a post: name first, handle after it, each in its own direction of writing. */

import { useI18n } from "@/components/i18n/use-i18n";
import type { MentionView } from "@/lib/model/figures";

import styles from "./author.module.css";

/** Longer than any platform allows; a page may send anything. */
const longestName = 120;

export function Author({ mention }: { mention: Pick<MentionView, "authorName" | "authorHandle"> }) {
  const { words } = useI18n();
  const { authorName, authorHandle } = mention;
  if (authorName === undefined && authorHandle === undefined) {
    return <span class={styles.author}>{words.popup.unknownAuthor}</span>;
  }
  return (
    <span class={styles.author}>
      {authorName !== undefined && <bdi class={styles.name}>{authorName.slice(0, longestName)}</bdi>}
      {authorHandle !== undefined && <bdi class={styles.handle}>@{authorHandle.slice(0, longestName)}</bdi>}
    </span>
  );
}

/** One name for labels: what the author is called, or the handle. */
export function authorOf(mention: Pick<MentionView, "authorName" | "authorHandle">): string | undefined {
  return (mention.authorName ?? mention.authorHandle)?.slice(0, longestName);
}
