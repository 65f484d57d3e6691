/** Where a client's days begin. Moving them counts everything anew, so it is a step of its own and says so. */

import { useState } from "preact/hooks";

import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { Button } from "@/components/ui/button";

import type { ClientActions } from "./clients-block";
import { ZoneField } from "./zone-field";
import { zoneNamed } from "./zones";

import styles from "./settings.module.css";

export interface ClientZoneProps extends Pick<ClientActions, "move"> {
  readonly client: { readonly id: string; readonly timeZone: string };
}

export function ClientZone({ client, move }: ClientZoneProps) {
  const words = useSettingsWords();
  const [typed, setTyped] = useState<string>();
  const zone = zoneNamed(typed ?? "");
  const isOther = zone !== undefined && zone !== client.timeZone;
  if (typed === undefined) {
    return (
      <p class={styles.zone}>
        <span class={styles.soft}>{words.daysOf(client.timeZone)}</span>
        <Button kind="quiet" testId="change-zone" onPress={() => setTyped("")}>
          {words.changeZone}
        </Button>
      </p>
    );
  }
  return (
    <form
      class={styles.client}
      data-testid="client-zone"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOther) return;
        setTyped(undefined);
        void move(client.id, zone);
      }}
    >
      <ZoneField value={typed} hint={words.nowIn(client.timeZone)} testId="zone" onChange={setTyped} />
      <p class={styles.soft}>{words.zoneMeans}</p>
      <span class={styles.actions}>
        {isOther && (
          <Button kind="primary" submits testId="save-zone">
            {words.moveTo(zone)}
          </Button>
        )}
        <Button kind="quiet" onPress={() => setTyped(undefined)}>
          {words.cancel}
        </Button>
      </span>
    </form>
  );
}
