/** Cuts a post into words, marks and emoticons, with their places, clauses and sentences. */

import type { CompiledPack } from "./compile-pack";
import type { TextSpan } from "./sentiment";

export interface Token {
  readonly text: string;
  /** Lower case, straight apostrophes, without the "#" of a hashtag: the form that the tables hold. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "emoticon" | "emoji" | "mark" | "link";
  /** Place among the tokens. */
  readonly index: number;
  /** Which named subject it is part of: the words of a name ("Best", "Happy") judge nobody. */
  readonly subject: "target" | "other" | undefined;
  readonly sentence: number;
  readonly clause: number;
  readonly isQuoted: boolean;
  /** Two letters or more, all of them capitals. */
  readonly isCapitals: boolean;
}

/** Longer text is judged by its beginning: posts are short, and a page may be hostile. */
const longestText = 20_000;
/** Nor does anybody name a brand more often in earnest. */
const mostSpans = 50;

const chunks = /\S+/gu;
const link = /^(?:https?:\/\/|www\.)\S/iu;
const pieces =
  /[@#]?[\p{L}\p{N}\p{M}_]+(?:['’*-][\p{L}\p{N}\p{M}*]+)*|\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u200D\p{Extended_Pictographic}]*|[.!?…]+|[^\s\p{L}\p{N}]/gu;
const wordStart = /^@?[\p{L}\p{N}_]/u;
const emoji = /^\p{Extended_Pictographic}/u;
/** Eyes first: the end of "(see below):" is no face. */
const signs = /[:;=<^][^\p{L}\p{N}\s]+$/u;
const sentenceEnd = /^[.!?…]+$/u;
const clauseMark = /^[,;:—–()[\]]$/u;
const quoteMark = /^["“”«»]$/u;
/** A face has no two letters side by side. */
const twoLetters = /\p{L}{2}/u;
const plainWord = /^[a-z]+$/i;
/** "Acme > Globex". */
const comparisonSign = /^[<>]{1,3}$/;

export function tokenise(
  text: string,
  pack: CompiledPack,
  targets: readonly TextSpan[],
  others: readonly TextSpan[],
): readonly Token[] {
  const cutter = new Cutter(
    text.slice(0, longestText),
    pack,
    targets.slice(0, mostSpans),
    others.slice(0, mostSpans),
  );
  return cutter.cut();
}

class Cutter {
  readonly #text: string;
  readonly #pack: CompiledPack;
  readonly #targets: readonly TextSpan[];
  readonly #others: readonly TextSpan[];
  readonly #tokens: Token[] = [];
  #sentence = 0;
  #clause = 0;
  #isQuoted = false;

  constructor(text: string, pack: CompiledPack, targets: readonly TextSpan[], others: readonly TextSpan[]) {
    this.#text = text;
    this.#pack = pack;
    this.#targets = targets;
    this.#others = others;
  }

  cut(): readonly Token[] {
    let last = 0;
    for (const match of this.#text.matchAll(chunks)) {
      if (this.#text.slice(last, match.index).includes("\n")) this.#endSentence();
      this.#chunk(match[0], match.index);
      last = match.index + match[0].length;
    }
    return this.#tokens;
  }

  #chunk(chunk: string, start: number): void {
    const word = plain(chunk);
    if (plainWord.test(chunk)) this.#addWord(chunk, start);
    else if (comparisonSign.test(chunk)) this.#add("word", chunk, start);
    else if (link.test(chunk)) this.#add("link", chunk, start);
    else if (!twoLetters.test(chunk) && this.#pack.lexicon.has(word)) this.#add("emoticon", chunk, start);
    else this.#pieces(chunk, start);
  }

  #pieces(chunk: string, start: number): void {
    const tail = signs.exec(chunk);
    const isEmoticon = tail !== null && tail.index > 0 && this.#pack.lexicon.has(tail[0]);
    const body = isEmoticon ? chunk.slice(0, tail.index) : chunk;
    for (const piece of body.matchAll(pieces)) this.#piece(piece[0], start + piece.index);
    if (isEmoticon) this.#add("emoticon", tail[0], start + tail.index);
  }

  #piece(piece: string, start: number): void {
    if (piece.length > 1 && piece.startsWith("#")) return this.#hashtag(piece, start);
    if (wordStart.test(piece)) return this.#addWord(piece, start);
    if (emoji.test(piece)) return this.#add("emoji", piece, start);
    this.#add("mark", piece, start);
    if (sentenceEnd.test(piece)) this.#endSentence();
    else if (clauseMark.test(piece)) this.#clause += 1;
    else if (quoteMark.test(piece)) this.#isQuoted = !this.#isQuoted;
  }

  /** "#AcmeSucks" where "Acme" is a subject: the name is one token, what is left of it another. */
  #hashtag(piece: string, start: number): void {
    const end = start + piece.length;
    const inside = [...this.#targets, ...this.#others].find(([from, to]) => from >= start && to <= end);
    const cuts = inside ? [start, Math.max(start + 1, inside[0]), inside[1], end] : [start, end];
    for (const [index, from] of cuts.entries()) {
      const part = this.#text.slice(from, cuts[index + 1] ?? from);
      if (part !== "" && part !== "#") this.#addWord(part, from);
    }
  }

  #addWord(text: string, start: number): void {
    const word = plain(text);
    const before = this.#tokens.at(-1);
    if (before && this.#pack.intensifiers.has(`${before.word}_${word}`)) {
      this.#tokens[before.index] = this.#joined(before, start + text.length);
      return;
    }
    if (this.#pack.contrasts.has(word) || this.#pack.clauseStarters.has(word)) this.#clause += 1;
    this.#add("word", text, start);
  }

  /** "kind of", "sort of": two words that act as one. */
  #joined(before: Token, end: number): Token {
    const text = this.#text.slice(before.start, end);
    return { ...before, text, word: plain(text).replaceAll(/\s+/gu, "_"), end };
  }

  #add(kind: Token["kind"], text: string, start: number): void {
    const end = start + text.length;
    this.#tokens.push({
      text,
      word: plain(text),
      start,
      end,
      kind,
      index: this.#tokens.length,
      subject: this.#subjectAt(start, end),
      sentence: this.#sentence,
      clause: this.#clause,
      isQuoted: this.#isQuoted,
      isCapitals: kind === "word" && text.length > 1 && isCapitals(text),
    });
  }

  #subjectAt(start: number, end: number): Token["subject"] {
    const covers = ([from, to]: TextSpan): boolean => from < end && start < to;
    if (this.#targets.some(covers)) return "target";
    return this.#others.some(covers) ? "other" : undefined;
  }

  #endSentence(): void {
    this.#sentence += 1;
    this.#clause += 1;
  }
}

function plain(text: string): string {
  const word = text.toLowerCase().replaceAll("’", "'");
  return word.startsWith("#") ? word.slice(1) : word;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
