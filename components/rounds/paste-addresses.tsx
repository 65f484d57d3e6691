/** A text with addresses in it, pasted in: what was found is said before it becomes a list. */

import { useId, useMemo, useState } from "preact/hooks";

import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { addressListLimits } from "@/lib/model/address-list";
import { parseAddresses } from "@/lib/rounds/parse-addresses";

import styles from "./rounds.module.css";

export interface PasteAddressesProps {
  /** Offered as the name of the list. */
  readonly today: string;
  readonly make: (name: string, addresses: readonly string[]) => void;
}

export function PasteAddresses({ today, make }: PasteAddressesProps) {
  const words = useRoundsWords();
  const id = useId();
  const [pasted, setPasted] = useState("");
  const [name, setName] = useState<string>();
  const [isTried, setTried] = useState(false);
  const found = useMemo(() => parseAddresses(pasted), [pasted]);
  const isEmpty = found.addresses.length === 0;
  const offered = name ?? words.listOf(today);
  return (
    <form
      class={styles.block}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isEmpty) return;
        make(offered.trim().slice(0, addressListLimits.name) || words.listOf(today), found.addresses);
        setPasted("");
        setName(undefined);
        setTried(false);
      }}
    >
      <h2 id={`${id}-title`}>{words.paste}</h2>
      <p class={styles.why}>{words.pasteWhy}</p>
      <label class={styles.label} for={id}>
        {words.pasted}
      </label>
      <TextArea
        id={id}
        rows={4}
        isNoProse
        longest={addressListLimits.pasted}
        example={words.pastedExample}
        describedBy={`${id}-found`}
        isWrong={isTried && isEmpty}
        testId="paste-addresses"
        value={pasted}
        onChange={setPasted}
      />
      <p id={`${id}-found`} class={styles.why} aria-live="polite" data-testid="paste-found">
        {pasted.trim() === "" ? isTried && words.foundNone : words.foundAddresses(found)}
      </p>
      {!isEmpty && <Field label={words.listName} value={offered} testId="paste-name" onChange={setName} />}
      <p class={styles.actions}>
        <Button submits icon="add" testId="paste-make">
          {words.makeList}
        </Button>
      </p>
    </form>
  );
}
