/** Deleting an archived client cannot be undone: it says what goes, and asks. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ClientStanding } from "@/lib/store/queries/clients";

import type { ClientActions } from "./clients-block";

import styles from "./settings.module.css";

export interface ClientForgetProps extends Pick<ClientActions, "forget"> {
  readonly standing: ClientStanding;
  readonly onClose: () => void;
}

export function ClientForget({ standing, forget, onClose }: ClientForgetProps) {
  const { shell } = useDashboardWords();
  const words = useSettingsWords();
  const { client, mentions } = standing;
  return (
    <Dialog
      title={words.forgetTitle(client.name || words.unnamed)}
      closeLabel={shell.close}
      testId="forget-dialog"
      onClose={onClose}
    >
      <p>{words.forgetWhat(mentions)}</p>
      <p>{words.forgetNot}</p>
      <p class={styles.actions}>
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button
          kind="danger"
          testId="forget-sure"
          onPress={() => {
            onClose();
            void forget(standing);
          }}
        >
          {words.forgetSure}
        </Button>
      </p>
    </Dialog>
  );
}
