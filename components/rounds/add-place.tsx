/** A place by its address, as it stands in the address bar. */

import { useState } from "preact/hooks";

import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

import styles from "./rounds.module.css";

export type Added = "added" | "bad" | "known";

export function AddPlace({ add }: { readonly add: (url: string) => Added }) {
  const words = useRoundsWords();
  const [address, setAddress] = useState("");
  const [outcome, setOutcome] = useState<Added>("added");
  const errors = { added: undefined, bad: words.addressBad, known: words.addressKnown };
  return (
    <form
      class={styles.block}
      onSubmit={(event) => {
        event.preventDefault();
        const added = add(address.trim());
        setOutcome(added);
        if (added === "added") setAddress("");
      }}
    >
      <Field
        label={words.address}
        hint={words.addressHint}
        value={address}
        error={errors[outcome]}
        testId="round-address"
        onChange={(value) => {
          setAddress(value);
          setOutcome("added");
        }}
      />
      <p class={styles.actions}>
        <Button submits icon="add">
          {words.addPlace}
        </Button>
      </p>
    </form>
  );
}
