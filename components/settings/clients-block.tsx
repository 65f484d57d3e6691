/** The clients: named, added, archived and brought back. Whoever looks after one only has one, and needs no name for it. */

import { useState } from "preact/hooks";

import { JobLine } from "@/components/health-and-store/job-line";
import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { Step } from "@/components/setup/step";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { longestClientName } from "@/lib/model/client";
import type { JobRow } from "@/lib/store/job-row";
import type { ClientStanding } from "@/lib/store/queries/clients";

import { ClientAdd } from "./client-add";
import { ClientForget } from "./client-forget";
import { ClientZone } from "./client-zone";

import styles from "./settings.module.css";

export interface ClientActions {
  readonly add: (name: string, timeZone: string) => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  /** To another time zone. */
  readonly move: (id: string, timeZone: string) => Promise<void>;
  readonly archive: (standing: ClientStanding) => Promise<void>;
  readonly restore: (standing: ClientStanding) => Promise<void>;
  /** For good. */
  readonly forget: (standing: ClientStanding) => Promise<void>;
}

export interface ClientsBlockProps {
  /** The oldest first; archived ones among them. */
  readonly standings: readonly ClientStanding[];
  readonly actions: ClientActions;
  /** What the worker is at, or did last. */
  readonly job: JobRow | undefined;
  readonly cancel: (id: string) => void;
}

export function ClientsBlock({ standings, actions, job, cancel }: ClientsBlockProps) {
  const words = useSettingsWords();
  const [doomed, setDoomed] = useState<ClientStanding>();
  const active = standings.filter(({ client }) => client.removedAt === undefined);
  const archived = standings.filter(({ client }) => client.removedAt !== undefined);
  return (
    <Step title={words.clients} why={words.clientsWhy}>
      <ul class={styles.clients} data-testid="clients">
        {active.map((standing) => (
          <li key={standing.client.id}>
            <ClientLine
              key={standing.client.name}
              standing={standing}
              actions={actions}
              isOnly={active.length < 2}
            />
            <ClientZone client={standing.client} move={actions.move} />
          </li>
        ))}
      </ul>
      <ClientAdd add={actions.add} />
      {archived.length > 0 && (
        <details class={styles.group}>
          <summary data-testid="archived-clients">{words.archived(archived.length)}</summary>
          <ul class={styles.clients}>
            {archived.map((standing) => (
              <li key={standing.client.id} class={styles.clientLine} data-testid="archived-client">
                <bdi>{standing.client.name || words.unnamed}</bdi>
                <span class={styles.soft}>{words.holds(standing.subjects, standing.mentions)}</span>
                <Button testId="restore-client" onPress={() => void actions.restore(standing)}>
                  {words.bringBack}
                </Button>
                <Button kind="quiet" testId="forget-client" onPress={() => setDoomed(standing)}>
                  {words.forget}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <JobLine job={isOfClients(job) ? job : undefined} cancel={cancel} />
      {doomed && (
        <ClientForget standing={doomed} forget={actions.forget} onClose={() => setDoomed(undefined)} />
      )}
    </Step>
  );
}

/** Deleting one, also when it is over; and counting anew while it goes on, as it does after other changes, too. */
function isOfClients(job: JobRow | undefined): boolean {
  return job?.kind === "forget" || (job?.kind === "rerun" && job.state === "running");
}

interface ClientLineProps {
  readonly standing: ClientStanding;
  readonly actions: ClientActions;
  readonly isOnly: boolean;
}

function ClientLine({ standing, actions, isOnly }: ClientLineProps) {
  const words = useSettingsWords();
  const { client, subjects, mentions } = standing;
  const [name, setName] = useState(client.name);
  const isChanged = name.trim() !== "" && name.trim() !== client.name;
  return (
    <form
      class={styles.client}
      data-testid="client"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void actions.rename(client.id, name.trim());
      }}
    >
      <Field
        label={words.clientName}
        value={name}
        example={words.unnamed}
        hint={words.holds(subjects, mentions)}
        testId="client-name"
        onChange={(text) => setName(text.slice(0, longestClientName))}
      />
      <span class={styles.actions}>
        {isChanged && (
          <Button kind="primary" submits testId="rename-client">
            {words.rename}
          </Button>
        )}
        {!isOnly && (
          <Button
            kind="quiet"
            label={words.archiveOf(client.name || words.unnamed)}
            testId="archive-client"
            onPress={() => void actions.archive(standing)}
          >
            {words.archive}
          </Button>
        )}
      </span>
    </form>
  );
}
