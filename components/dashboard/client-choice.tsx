/** Whose brands one looks at. Nothing to choose, nothing shown. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Select } from "@/components/ui/select";
import type { ClientRow } from "@/lib/store/client-row";

import { addressOfClient } from "./address";
import type { Address, Go } from "./dashboard-view";

export interface ClientChoiceProps {
  readonly address: Address;
  readonly go: Go;
  readonly clients: readonly ClientRow[];
  readonly client: ClientRow;
}

export function ClientChoice({ address, go, clients, client }: ClientChoiceProps) {
  const { shell } = useDashboardWords();
  if (clients.length < 2) return null;
  return (
    <Select
      label={shell.client}
      value={client.id}
      testId="choose-client"
      options={clients.map(({ id, name }) => ({
        value: id,
        text: name === "" ? shell.unnamedClient : name,
        isContent: name !== "",
      }))}
      onChange={(id) => go(addressOfClient(address, id))}
    />
  );
}
