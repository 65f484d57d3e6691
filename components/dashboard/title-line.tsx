/** One line: what one looks at, whose, and of which time. All of it stands in the address. */

import type { RefObject } from "preact";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Select } from "@/components/ui/select";
import type { ClientRow } from "@/lib/store/client-row";
import type { SubjectRow } from "@/lib/store/subject-row";

import { addressTo, withParams } from "./address";
import { ClientChoice } from "./client-choice";
import type { Address, Go, ViewName } from "./dashboard-view";
import { PeriodChoice } from "./period-choice";
import { viewTraits } from "./views";

import styles from "./title-line.module.css";

export interface TitleLineProps {
  readonly address: Address;
  readonly go: Go;
  readonly views: readonly ViewName[];
  readonly clients: readonly ClientRow[];
  readonly client: ClientRow;
  readonly subjects: readonly SubjectRow[];
  /** Takes the focus when the view changes. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function TitleLine(props: TitleLineProps) {
  const { address, go, views, clients, client, subjects, heading } = props;
  const { shell } = useDashboardWords();
  const { subject, hasPeriod } = viewTraits[address.view];
  const set = (changes: Record<string, string | undefined>) => go(withParams(address, changes));
  return (
    <header class={styles.line}>
      <span class={styles.views}>
        <Select
          label={shell.views}
          value={address.view}
          isStrong
          testId="choose-view"
          options={views.map((view) => ({ value: view, text: shell.view[view] }))}
          onChange={(value) => {
            const view = views.find((name) => name === value);
            if (view) go(addressTo(view, address));
          }}
        />
      </span>
      <h1 class={styles.title} ref={heading} tabIndex={-1} data-testid="view-title">
        {shell.view[address.view]}
      </h1>
      <ClientChoice address={address} go={go} clients={clients} client={client} />
      {subject !== "none" && (
        <Select
          label={shell.whose}
          value={chosenIn(address, subjects, subject === "all")}
          isStrong
          testId="choose-subject"
          options={[
            ...subjects.map(({ id, name }) => ({ value: id, text: name, isContent: true })),
            ...(subject === "all" && subjects.length > 1 ? [{ value: "all", text: shell.allSubjects }] : []),
          ]}
          onChange={(id) => set({ subject: id })}
        />
      )}
      {hasPeriod && <PeriodChoice address={address} go={go} timeZone={client.timeZone} />}
    </header>
  );
}

function chosenIn({ params }: Address, subjects: readonly SubjectRow[], mayBeAll: boolean): string {
  if (mayBeAll && params.subject === "all") return "all";
  return (subjects.find(({ id }) => id === params.subject) ?? subjects[0])?.id ?? "";
}
