/** What a client tracks: its own brand, a competitor, or a topic that names nobody. */

import type { Venue } from "./post";

export type SubjectKind = "own" | "competitor" | "topic";

/** An account that speaks for a subject: the brand's own, a Page, a colleague who answers. */
export interface OwnedAccount {
  readonly platform: string;
  /** Without the "@". */
  readonly handle?: string | undefined;
  readonly accountId?: string | undefined;
}

/** A group, community, Page or event whose posts are not about the subject. Without an id it goes by its name. */
export interface ExcludedPlace {
  readonly platform: string;
  readonly kind: Venue["kind"];
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** The plain fields that most people fill in. Text is kept as typed; the matcher folds it. */
export interface Subject {
  readonly id: string;
  readonly clientId: string;
  readonly kind: SubjectKind;
  readonly name: string;
  /** Words and phrases that name it. */
  readonly terms: readonly string[];
  /** Handles that name it when tagged, without the "@". */
  readonly handles: readonly string[];
  /** Without the "#". */
  readonly hashtags: readonly string[];
  /** Linking there names it: "acme.example" covers "shop.acme.example". */
  readonly domains: readonly string[];
  /** "Not when it also says": words and phrases that rule a naming out. */
  readonly exclusions: readonly string[];
  /** Accents count: "résumé" is not "resume". Off unless the user says otherwise. */
  readonly exactAccents: boolean;
  /** Accounts that are "us". What they write is owned, what replies to them is addressed to the subject. */
  readonly accounts: readonly OwnedAccount[];
  /** In the query language: what counts instead of the plain fields. Absent = the plain fields. */
  readonly query?: string | undefined;
  /** In the query language: what is never about the subject, besides `exclusions`. */
  readonly excluded?: string | undefined;
  /** Employees and partners: what they write is earned, and shown as affiliated. */
  readonly affiliates?: readonly OwnedAccount[] | undefined;
  /** What they write is not about the subject. */
  readonly excludedAuthors?: readonly OwnedAccount[] | undefined;
  readonly excludedPlaces?: readonly ExcludedPlace[] | undefined;
}
