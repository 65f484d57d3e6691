/** How a post came to concern a subject. */

/**
 * `named`: it says the name. `addressed`: it does not, and is said to the subject (a reply to it, a tag).
 * `clipped`: neither; the user says that it concerns the subject.
 */
export type MentionHow = "named" | "addressed" | "clipped";

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

/**
 * Why a mention has its media class, said beside it. `affiliated`: earned, but by somebody on the subject's
 * list of employees and partners.
 */
export type ClassReason =
  | "sponsored"
  | "own-account"
  | "written-here"
  | "affiliated"
  | "somebody-else"
  | "user";

/** Why it is kept out of lists and figures: the rules no longer find it, or the user said it is not about us. */
export type Aside = "rules" | "user";
