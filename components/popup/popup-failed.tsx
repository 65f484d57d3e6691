/** The store cannot be read: what happened, what is safe, what to do. */

import { useI18n } from "@/components/i18n/use-i18n";
import { Notice } from "@/components/ui/notice";
import type { ErrorCode } from "@/lib/model/app-error";

import styles from "./popup-block.module.css";

export function PopupFailed({ code }: { code: ErrorCode | undefined }) {
  const { words } = useI18n();
  const { title, why } = {
    "storage-newer": { title: words.popup.newer, why: words.popup.newerWhy },
    "storage-blocked": { title: words.popup.blocked, why: words.popup.blockedWhy },
    other: { title: words.popup.failed, why: words.popup.failedWhy },
  }[code === "storage-newer" || code === "storage-blocked" ? code : "other"];
  return (
    <div class={styles.padded}>
      <Notice tone="bad" title={title} testId="popup-error">
        {why}
      </Notice>
    </div>
  );
}
