/** Whose accounts these are, site by site: those that are "us" with the colleagues who answer, or a competitor's. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";

import { hasNumbers } from "./account-entries";
import { EntriesField } from "./entries-field";
import type { SiteRow } from "./site-row";
import { type SubjectDraft, withAccounts, withAffiliates } from "./subject-draft";

export interface AccountFieldsProps {
  readonly draft: SubjectDraft;
  readonly sites: readonly SiteRow[];
  readonly onChange: (draft: SubjectDraft) => void;
}

export function AccountFields({ draft, sites, onChange }: AccountFieldsProps) {
  const { words } = useSetupI18n();
  const label = draft.kind === "own" ? words.setup.accounts : words.setup.theirAccounts;
  return (
    <>
      {sites.map(({ id, label: site }) => (
        <EntriesField
          key={id}
          kind={hasNumbers(id) ? "profile" : "handle"}
          label={label(site)}
          entries={draft.accounts[id] ?? []}
          example={hasNumbers(id) ? words.setup.accountsPaste : words.setup.accountsExample}
          areSuggested={draft.guessed.has("accounts")}
          testId={`field-accounts-${id}`}
          onChange={(entries) => onChange(withAccounts(draft, id, entries))}
        />
      ))}
    </>
  );
}

/** Employees and partners, who speak of the brand without speaking for it. */
export function AffiliateFields({ draft, sites, onChange }: AccountFieldsProps) {
  const { words } = useSetupI18n();
  return (
    <>
      {sites.map(({ id, label: site }, place) => (
        <EntriesField
          key={id}
          kind={hasNumbers(id) ? "profile" : "handle"}
          label={words.setup.affiliates(site)}
          entries={draft.affiliates[id] ?? []}
          {...(place === 0 && { hint: words.setup.affiliatesHint })}
          example={hasNumbers(id) ? words.setup.accountsPaste : words.setup.accountsExample}
          testId={`field-affiliates-${id}`}
          onChange={(entries) => onChange(withAffiliates(draft, id, entries))}
        />
      ))}
    </>
  );
}
