/** The store was deleted under us: said until it was seen, once for each time that it happened. */

import type { ComponentChild } from "preact";

import { useRemembered } from "@/components/hooks/use-remembered";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import styles from "./popup-block.module.css";

/** @param at when it was found so, in epoch milliseconds. */
export function EmptiedNotice({ at }: { at: number }): ComponentChild {
  const { words } = useI18n();
  const [seen, see] = useRemembered("popup.emptied-seen", "");
  if (seen === String(at)) return null;
  return (
    <div class={styles.padded}>
      <Notice
        tone="warn"
        title={words.popup.emptied}
        testId="emptied"
        action={
          <Button testId="emptied-seen" onPress={() => see(String(at))}>
            {words.popup.emptiedSeen}
          </Button>
        }
      >
        {words.popup.emptiedWhy}
      </Notice>
    </div>
  );
}
