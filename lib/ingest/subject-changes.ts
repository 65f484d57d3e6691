/** What of a subject's definition an edit changed. Its name is only what it is called. */

import { isSame } from "@/lib/kit/is-same";
import type { DefinitionPart } from "@/lib/model/definition-change";
import type { Subject } from "@/lib/model/subject";

const fields = {
  keywords: [
    "terms",
    "handles",
    "hashtags",
    "domains",
    "exclusions",
    "exactAccents",
    "query",
    "excluded",
    "excludedAuthors",
    "excludedPlaces",
  ],
  accounts: ["accounts", "affiliates"],
  kind: ["kind"],
} as const satisfies Partial<Record<DefinitionPart, readonly (keyof Subject)[]>>;

const parts = ["keywords", "accounts", "kind"] as const;

/** Empty where it finds and counts what it did before. */
export function changedParts(before: Subject, after: Subject): readonly DefinitionPart[] {
  return parts.filter((part) => !isSame(valuesOf(before, part), valuesOf(after, part)));
}

/** An empty list says no more than one that is absent. */
function valuesOf(subject: Subject, part: (typeof parts)[number]): readonly unknown[] {
  return fields[part].map((name) => {
    const value = subject[name];
    return Array.isArray(value) && value.length === 0 ? undefined : value;
  });
}
