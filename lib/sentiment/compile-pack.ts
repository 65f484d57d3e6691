/** Turns the word groups of a language pack into look-up tables, once for each pack. */

import type { LanguagePack, WordGroup } from "./pack";

export interface Phrase {
  readonly words: readonly string[];
  readonly value: number;
}

/** First word → its phrases, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

export interface Choice {
  readonly verbs: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly value: number;
  readonly needsBoth: boolean;
}

export interface CompiledPack {
  readonly lexicon: ReadonlyMap<string, number>;
  readonly phrases: PhraseTable;
  readonly asides: ReadonlySet<string>;
  readonly interjections: ReadonlySet<string>;
  readonly endings: LanguagePack["endings"];
  readonly negators: ReadonlySet<string>;
  readonly negatingEndings: readonly string[];
  readonly denials: ReadonlySet<string>;
  readonly emphasis: ReadonlySet<string>;
  readonly intensifiers: ReadonlyMap<string, number>;
  readonly contrasts: ReadonlySet<string>;
  readonly clauseStarters: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly than: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  readonly less: ReadonlySet<string>;
  readonly versus: PhraseTable;
  readonly verdicts: PhraseTable;
  readonly choices: readonly Choice[];
}

const compiled = new WeakMap<LanguagePack, CompiledPack>();

export function compilePack(pack: LanguagePack): CompiledPack {
  const known = compiled.get(pack);
  if (known) return known;
  const made = build(pack);
  compiled.set(pack, made);
  return made;
}

function build(pack: LanguagePack): CompiledPack {
  return {
    lexicon: wordTable(pack.lexicon),
    phrases: phraseTable(pack.phrases),
    asides: wordSet(pack.asides),
    interjections: wordSet(pack.interjections),
    endings: pack.endings,
    negators: wordSet(pack.negators),
    negatingEndings: pack.negatingEndings,
    denials: wordSet(pack.denials),
    emphasis: wordSet(pack.emphasis),
    intensifiers: wordTable(pack.intensifiers),
    contrasts: wordSet(pack.contrasts),
    clauseStarters: wordSet(pack.clauseStarters),
    joins: wordSet(pack.joins),
    than: wordSet(pack.than),
    as: wordSet(pack.as),
    less: wordSet(pack.less),
    versus: phraseTable(pack.versus),
    verdicts: phraseTable([[1, pack.verdicts]]),
    choices: pack.choices.map(({ verbs, between, value, needsBoth }) => ({
      verbs: wordSet(verbs),
      between: wordSet(between),
      value,
      needsBoth,
    })),
  };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(split(words));
}

function wordTable(groups: readonly WordGroup[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [value, words] of groups) for (const word of split(words)) table.set(word, value);
  return table;
}

function phraseTable(groups: readonly WordGroup[]): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const [value, phrases] of groups) {
    for (const phrase of split(phrases)) {
      const words = phrase.split("_");
      const first = words[0] ?? "";
      table.set(first, [...(table.get(first) ?? []), { words, value }]);
    }
  }
  for (const row of table.values()) row.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function split(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== "");
}
