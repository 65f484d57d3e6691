/** What a judgement must know of the post it stands in: its words in order, and what holds for whole sentences. */

import type { CompiledPack } from "./compile-pack";
import type { Token } from "./tokens";

export interface Scene {
  readonly pack: CompiledPack;
  /** Whether a subject is named in the text; otherwise the whole text is about it. */
  readonly isNaming: boolean;
  /** Everything but marks, links and words of one letter. */
  readonly words: readonly Token[];
  /** Those of them that name the subject or another one. */
  readonly subjects: readonly Token[];
  /** Some words are all capitals and some are not: capitals are emphasis here. */
  readonly isShouting: boolean;
  /** First words of questions. "Isn't it great?" denies nothing. */
  readonly openers: ReadonlySet<Token>;
  /** Sentence → its first contrasting word, where both of its sides are about the same subject. */
  readonly contrasts: ReadonlyMap<number, Token>;
}

export function readScene(tokens: readonly Token[], pack: CompiledPack, isNaming: boolean): Scene {
  const words = tokens.filter((token) => isCounted(token, pack));
  const subjects = words.filter((token) => token.subject !== undefined);
  return {
    pack,
    isNaming,
    words,
    subjects,
    isShouting: words.some((token) => token.isCapitals) && !words.every((token) => token.isCapitals),
    openers: openersOf(tokens),
    contrasts: contrastsOf(words, subjects, pack),
  };
}

/** Words of one letter ("a", "I") do not lengthen the way from a negator to what it turns round. */
function isCounted(token: Token, pack: CompiledPack): boolean {
  if (token.kind === "mark" || token.kind === "link") return false;
  if (token.kind !== "word" || token.subject !== undefined || !/^[a-z\d]$/.test(token.word)) return true;
  return pack.choices.some((choice) => choice.between.has(token.word));
}

function openersOf(tokens: readonly Token[]): ReadonlySet<Token> {
  const questions = new Set(tokens.filter(isQuestionMark).map((token) => token.sentence));
  const asked = tokens.filter(
    (token) => token.kind === "word" && !token.word.startsWith("@") && questions.has(token.sentence),
  );
  return new Set(firstIn(asked).values());
}

/** "I love Acme but Globex is bad" takes nothing from the love: the "but" parts two subjects. */
function contrastsOf(
  words: readonly Token[],
  subjects: readonly Token[],
  pack: CompiledPack,
): ReadonlyMap<number, Token> {
  const first = firstIn(words.filter((token) => pack.contrasts.has(token.word)));
  const partsNobody = ([sentence, contrast]: [number, Token]): boolean => {
    const named = subjects.filter((token) => token.sentence === sentence);
    const before = named.findLast((token) => token.start < contrast.start);
    const after = named.find((token) => token.start > contrast.start);
    return !before || !after || before.subject === after.subject;
  };
  return new Map([...first].filter(partsNobody));
}

export function isQuestionMark(token: Token): boolean {
  return token.kind === "mark" && token.text.includes("?");
}

function firstIn(tokens: readonly Token[]): ReadonlyMap<number, Token> {
  const first = new Map<number, Token>();
  for (const token of tokens) if (!first.has(token.sentence)) first.set(token.sentence, token);
  return first;
}
