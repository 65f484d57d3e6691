/** The disk is full: what happened, what is safe, and what to do. Nothing while there is room. */

import type { ComponentChild } from "preact";

import { momentOf } from "@/components/format/age";
import { useI18n } from "@/components/i18n/use-i18n";
import { Notice } from "@/components/ui/notice";

import styles from "./newer-notice.module.css";

/** @param at when something last found no room, in epoch milliseconds. */
export function FullNotice({ at }: { at: number | undefined }): ComponentChild {
  const { locale, words } = useI18n();
  if (at === undefined) return null;
  return (
    <div class={styles.newer}>
      <Notice tone="bad" title={words.full} testId="disk-full">
        {words.fullWhy(momentOf(at, locale))}
      </Notice>
    </div>
  );
}
