/** A client that tracks nothing yet: the one thing it takes, and the way back to the others. */

import { useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Mark } from "@/components/mark";
import type { Services } from "@/components/services";
import { newDraft, subjectFrom, withName } from "@/components/setup/subject-draft";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { newId } from "@/lib/kit/id";
import { sites } from "@/lib/platforms/sites";
import type { ClientRow } from "@/lib/store/client-row";

import { ClientChoice } from "./client-choice";
import type { Address, Go } from "./dashboard-view";

import styles from "./dashboard-state.module.css";

export interface ClientUnsetProps {
  readonly services: Services;
  readonly address: Address;
  readonly go: Go;
  readonly clients: readonly ClientRow[];
  readonly client: ClientRow;
}

const platforms = sites.map(({ id }) => id);
const longestName = 200;

export function ClientUnset({ services, address, go, clients, client }: ClientUnsetProps) {
  const { shell } = useDashboardWords();
  const [name, setName] = useState("");
  const [state, setState] = useState<"typing" | "saving" | "failed">("typing");
  const add = async () => {
    if (name.trim() === "") return;
    setState("saving");
    const draft = withName(newDraft("own"), name.trim().slice(0, longestName), platforms);
    try {
      await services.send("subject.save", subjectFrom(draft, newId(), client.id));
    } catch {
      setState("failed"); // What was typed is still there, and can be sent again.
    }
  };
  return (
    <main class={styles.state}>
      <EmptyState
        mark={<Mark />}
        title={shell.clientEmpty(client.name)}
        testId="client-unset"
        action={
          <form
            class={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              void add();
            }}
          >
            <Field
              label={shell.firstBrand}
              value={name}
              error={state === "failed" ? shell.notSaved : undefined}
              testId="first-brand"
              onChange={setName}
            />
            <span class={styles.actions}>
              <Button kind="primary" submits isBusy={state === "saving"} testId="add-first-brand">
                {shell.addBrand}
              </Button>
              <ClientChoice address={address} go={go} clients={clients} client={client} />
            </span>
          </form>
        }
      >
        {shell.clientEmptyHow}
      </EmptyState>
    </main>
  );
}
