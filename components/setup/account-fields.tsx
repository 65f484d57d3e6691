/** Who is "us": for each site the handles of the brand and of the colleagues who answer. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";

import { EntriesField } from "./entries-field";
import type { SiteRow } from "./site-row";
import { type SubjectDraft, withAccounts } from "./subject-draft";

export interface AccountFieldsProps {
  readonly draft: SubjectDraft;
  readonly sites: readonly SiteRow[];
  readonly onChange: (draft: SubjectDraft) => void;
}

export function AccountFields({ draft, sites, onChange }: AccountFieldsProps) {
  const { words } = useSetupI18n();
  return (
    <>
      {sites.map(({ id, label }) => (
        <EntriesField
          key={id}
          kind="handle"
          label={words.setup.accounts(label)}
          entries={draft.accounts[id] ?? []}
          example={words.setup.accountsExample}
          areSuggested={draft.guessed.has("accounts")}
          testId={`field-accounts-${id}`}
          onChange={(handles) => onChange(withAccounts(draft, id, handles))}
        />
      ))}
    </>
  );
}
