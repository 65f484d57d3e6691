/** Before the first run was finished: one button. */

import { useI18n } from "@/components/i18n/use-i18n";
import { Mark } from "@/components/mark";
import { pages } from "@/components/pages";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export function PopupUnset() {
  const { words } = useI18n();
  return (
    <EmptyState
      mark={<Mark />}
      title={words.popup.setUpTitle}
      testId="popup-unset"
      action={
        <LinkButton kind="primary" href={pages.welcome}>
          {words.popup.setUp}
        </LinkButton>
      }
    >
      {words.popup.setUpHow}
    </EmptyState>
  );
}
