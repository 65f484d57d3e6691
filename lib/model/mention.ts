/** How a post came to concern a subject. */

/** `named`: it says the name. `addressed`: it does not, and is said to the subject (a reply to it, a tag). */
export type MentionHow = "named" | "addressed";

/** Where in a post a term was found. Offsets are UTF-16 positions in the original text of that part. */
export interface Span {
  readonly part: "text" | "quoted" | "card" | "links" | "alt" | "tags";
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** One post concerns one subject. */
export interface Match {
  readonly subjectId: string;
  readonly how: MentionHow;
  /** It is said to the subject: every `addressed` one, and a `named` one that also replies to it or tags it. */
  readonly isAddressed: boolean;
  /** The terms as the user typed them, each once, in order of the subject's fields. */
  readonly terms: readonly string[];
  readonly spans: readonly Span[];
}

/** Paid when the platform labels it sponsored, owned when an account of the subject wrote it, else earned. */
export type MediaClass = "paid" | "owned" | "earned";
