/** A token field that knows how each kind of entry is written, and says what is wrong in our words. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { type Cleaned, TokenField } from "@/components/ui/token-field";

import { cleanEntry, type EntryKind } from "./clean-entry";

export interface EntriesFieldProps {
  readonly kind: EntryKind;
  readonly label: string;
  readonly entries: readonly string[];
  readonly hint?: string;
  readonly example?: string;
  readonly areSuggested?: boolean;
  readonly testId?: string;
  readonly onChange: (entries: readonly string[]) => void;
}

const signs: Record<EntryKind, string> = {
  phrase: "",
  handle: "@",
  profile: "",
  hashtag: "#",
  domain: "",
  group: "",
};

export function EntriesField({ kind, ...field }: EntriesFieldProps) {
  const { words } = useSetupI18n();
  const clean = (typed: string): Cleaned => {
    const entry = cleanEntry(kind, typed);
    return "problem" in entry ? { error: words.setup[entry.problem] } : entry;
  };
  return (
    <TokenField
      {...field}
      sign={signs[kind]}
      most={200}
      tooMany={words.setup.tooMany}
      removeLabel={words.setup.remove}
      clean={clean}
    />
  );
}
