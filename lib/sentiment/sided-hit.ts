/** A judgement that may have two sides. */

import type { Hit } from "./hits";
import type { Token } from "./tokens";

export interface SidedHit extends Hit {
  /** A subject that is named after it, in the same sentence, gets the opposite sign. */
  readonly turn?: Token | undefined;
  /** It says nothing of a subject that does not stand in it. */
  readonly isBetweenSubjects?: boolean | undefined;
}
