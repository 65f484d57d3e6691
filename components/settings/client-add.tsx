/** A client more: what it is called, and in which zone its days begin. */

import { useId, useState } from "preact/hooks";

import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { longestClientName } from "@/lib/model/client";

import type { ClientActions } from "./clients-block";
import { ZoneField } from "./zone-field";
import { ownZone, zoneNamed } from "./zones";

import styles from "./settings.module.css";

export function ClientAdd({ add }: Pick<ClientActions, "add">) {
  const words = useSettingsWords();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [zone, setZone] = useState(ownZone);
  const id = useId();
  const submit = () => {
    const timeZone = zoneNamed(zone);
    if (name.trim() === "" || timeZone === undefined) return;
    void add(name.trim(), timeZone);
    setOpen(false);
    setName("");
  };
  if (!isOpen) {
    return (
      <p>
        <Button icon="add" testId="add-client" onPress={() => setOpen(true)}>
          {words.addClient}
        </Button>
      </p>
    );
  }
  return (
    <form
      class={styles.client}
      aria-labelledby={id}
      data-testid="new-client"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 id={id}>{words.addClient}</h3>
      <Field
        label={words.clientName}
        value={name}
        testId="new-client-name"
        onChange={(text) => setName(text.slice(0, longestClientName))}
      />
      <ZoneField value={zone} hint={words.zoneWhy} testId="new-client-zone" onChange={setZone} />
      <span class={styles.actions}>
        <Button kind="primary" submits testId="save-client">
          {words.addClient}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </span>
    </form>
  );
}
