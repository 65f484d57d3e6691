/** A brand, competitor or topic while it is being typed. Fields that nobody touched follow the name. */

import type { OwnedAccount, Subject, SubjectKind } from "@/lib/model/subject";

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
  /** By platform, the handles of the accounts that are "us". */
  readonly accounts: Readonly<Record<string, readonly string[]>>;
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
    guessed: new Set(guessed),
  };
}

export function draftOf(subject: Subject): SubjectDraft {
  const accounts: Record<string, string[]> = {};
  for (const { platform, handle } of subject.accounts) {
    if (handle !== undefined) (accounts[platform] ??= []).push(handle);
  }
  return { ...subject, accounts, guessed: new Set() };
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
  handles: readonly string[],
): SubjectDraft {
  const accounts = { ...draft.accounts, [platform]: handles };
  return { ...draft, accounts, guessed: without(draft.guessed, "accounts") };
}

/** What to store. Accounts known by id keep it; those known by nothing else stay. */
export function subjectFrom(draft: SubjectDraft, id: string, clientId: string, before?: Subject): Subject {
  const { kind, terms, handles, hashtags, domains, exclusions, exactAccents } = draft;
  const name = draft.name.trim();
  const accounts = [
    ...(before?.accounts ?? []).filter(({ handle }) => handle === undefined),
    ...Object.entries(draft.accounts).flatMap(([platform, list]) =>
      list.map((handle) => accountOf(platform, handle, before)),
    ),
  ];
  // A subject that says nothing to look for would find nothing: its name is the least.
  const isEmpty = [terms, handles, hashtags, domains].every((list) => list.length === 0);
  return {
    // What this form does not show stays: keywords of its own, affiliates, who and what is excluded.
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
  };
}

function accountOf(platform: string, handle: string, before: Subject | undefined): OwnedAccount {
  const known = before?.accounts.find(
    (account) => account.platform === platform && account.handle?.toLowerCase() === handle.toLowerCase(),
  );
  return known ? { ...known, handle } : { platform, handle };
}

/** While nobody said who is "us", it is whoever has the brand's handles. */
function mirrored(draft: SubjectDraft, platforms: readonly string[]): SubjectDraft {
  if (!draft.guessed.has("accounts")) return draft;
  return { ...draft, accounts: Object.fromEntries(platforms.map((platform) => [platform, draft.handles])) };
}

function without<Item>(items: ReadonlySet<Item>, gone: Item): ReadonlySet<Item> {
  return new Set([...items].filter((item) => item !== gone));
}
