/** A word on what sets a mention apart: it was paid for, it is our own, or it has its answer. */

import { useI18n } from "@/components/i18n/use-i18n";
import type { MentionView } from "@/lib/model/figures";

import styles from "./mention-tag.module.css";

export function MentionTag({ mention }: { mention: Pick<MentionView, "mediaClass" | "status"> }) {
  const { words } = useI18n();
  const { mediaClass, status } = mention;
  if (mediaClass === "paid") return <span class={styles.tag}>{words.popup.paid}</span>;
  if (mediaClass === "owned") return <span class={styles.tag}>{words.popup.owned}</span>;
  if (status === "answered") return <span class={styles.tag}>{words.popup.answeredTag}</span>;
  return null;
}
