/** A newer version wrote what is shown: it can be looked at, and until an update nothing is captured or changed. */

import { useI18n } from "@/components/i18n/use-i18n";
import { Notice } from "@/components/ui/notice";

import styles from "./newer-notice.module.css";

export function NewerNotice() {
  const { words } = useI18n();
  return (
    <div class={styles.newer}>
      <Notice tone="warn" title={words.readOnly} testId="read-only">
        {words.readOnlyWhy}
      </Notice>
    </div>
  );
}
