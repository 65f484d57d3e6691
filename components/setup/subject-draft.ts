/** A brand, competitor or topic while it is being typed. Fields that nobody touched follow the name. */

import type { Subject, SubjectKind } from "@/lib/model/subject";

import { accountsFrom, type AccountEntries, entriesOf } from "./account-entries";
import { guessesFor } from "./guesses";

const listFields = ["terms", "handles", "hashtags", "domains", "exclusions"] as const;
export type ListField = (typeof listFields)[number];

export interface SubjectDraft {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly terms: readonly string[];
  readonly handles: readonly string[];
  readonly hashtags: readonly string[];
  readonly domains: readonly string[];
  readonly exclusions: readonly string[];
  readonly exactAccents: boolean;
  /** Accounts that are "us", or are the competitor. */
  readonly accounts: AccountEntries;
  /** Employees and partners: what they write is earned, and shown as affiliated. */
  readonly affiliates: AccountEntries;
  /** Fields that still hold what was guessed from the name. */
  readonly guessed: ReadonlySet<ListField | "accounts">;
}

/** A brand's fields are guessed from its name; of a competitor or a topic only the words are. */
export function newDraft(kind: SubjectKind): SubjectDraft {
  const guessed =
    kind === "own"
      ? (["terms", "handles", "hashtags", "domains", "accounts"] as const)
      : (["terms"] as const);
  return {
    kind,
    name: "",
    terms: [],
    handles: [],
    hashtags: [],
    domains: [],
    exclusions: [],
    exactAccents: false,
    accounts: {},
    affiliates: {},
    guessed: new Set(guessed),
  };
}

export function draftOf(subject: Subject): SubjectDraft {
  return {
    ...subject,
    accounts: entriesOf(subject.accounts),
    affiliates: entriesOf(subject.affiliates ?? []),
    guessed: new Set(),
  };
}

/** @param platforms those on which the guessed handle is taken for "us". */
export function withName(draft: SubjectDraft, name: string, platforms: readonly string[]): SubjectDraft {
  const guesses = guessesFor(name);
  const lists = Object.fromEntries(
    Object.entries(guesses).filter(([field]) =>
      listFields.some((known) => known === field && draft.guessed.has(known)),
    ),
  );
  return mirrored({ ...draft, name, ...lists }, platforms);
}

export function withEntries(
  draft: SubjectDraft,
  field: ListField,
  entries: readonly string[],
  platforms: readonly string[],
): SubjectDraft {
  return mirrored({ ...draft, [field]: entries, guessed: without(draft.guessed, field) }, platforms);
}

export function withAccounts(
  draft: SubjectDraft,
  platform: string,
  entries: readonly string[],
): SubjectDraft {
  const accounts = { ...draft.accounts, [platform]: entries };
  return { ...draft, accounts, guessed: without(draft.guessed, "accounts") };
}

export function withAffiliates(
  draft: SubjectDraft,
  platform: string,
  entries: readonly string[],
): SubjectDraft {
  return { ...draft, affiliates: { ...draft.affiliates, [platform]: entries } };
}

/** What to store. Accounts known by id keep it; those that the form cannot show stay. */
export function subjectFrom(draft: SubjectDraft, id: string, clientId: string, before?: Subject): Subject {
  const { kind, terms, handles, hashtags, domains, exclusions, exactAccents } = draft;
  const name = draft.name.trim();
  const accounts = accountsFrom(draft.accounts, before?.accounts ?? []);
  const affiliates = accountsFrom(draft.affiliates, before?.affiliates ?? []);
  // A subject that says nothing to look for would find nothing: its name is the least.
  const isEmpty = [terms, handles, hashtags, domains].every((list) => list.length === 0);
  return {
    // What this form does not show stays: keywords of its own, who and what is excluded.
    ...before,
    id,
    clientId,
    kind,
    name,
    terms: isEmpty ? [name] : terms,
    handles,
    hashtags,
    domains,
    exclusions,
    exactAccents,
    accounts,
    ...((affiliates.length > 0 || before?.affiliates) && { affiliates }),
  };
}

/** While nobody said who is "us", it is whoever has the brand's handles. */
function mirrored(draft: SubjectDraft, platforms: readonly string[]): SubjectDraft {
  if (!draft.guessed.has("accounts")) return draft;
  return { ...draft, accounts: Object.fromEntries(platforms.map((platform) => [platform, draft.handles])) };
}

function without<Item>(items: ReadonlySet<Item>, gone: Item): ReadonlySet<Item> {
  return new Set([...items].filter((item) => item !== gone));
}
