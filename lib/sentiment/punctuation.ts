/** VADER's emphasis by marks: up to four exclamation marks, two or more question marks. */

import type { Effect } from "./hits";
import type { Token } from "./tokens";

const bangStep = 0.292;
const mostBangs = 4;
const questionStep = 0.18;
const mostQuestions = 0.96;

/** Strengthens a sum of either sign; `undefined` where there is nothing to strengthen or no mark. */
export function emphasis(tokens: readonly Token[], sum: number): Effect | undefined {
  const marks = tokens.filter((token) => token.kind === "mark" && /[!?]/.test(token.text));
  const last = marks.at(-1);
  if (!last || sum === 0) return undefined;
  const text = marks.map((token) => token.text).join("");
  const bangs = Math.min(mostBangs, text.replaceAll(/[^!]/g, "").length);
  const questions = text.replaceAll(/[^?]/g, "").length;
  const asked = questions > 3 ? mostQuestions : questions > 1 ? questions * questionStep : 0;
  const step = bangs * bangStep + asked;
  return step === 0 ? undefined : { rule: "punctuation", token: last, effect: Math.sign(sum) * step };
}
