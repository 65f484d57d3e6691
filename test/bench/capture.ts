/** What a response costs the page: the gate alone where nobody is concerned, everything where somebody is. */

import { compileGate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import type { Subject } from "@/lib/model/subject";
import { platformById } from "@/lib/platforms/registry";

import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";
import { aBrand, names } from "./support/brands";
import { careful, measure, once } from "./support/measure";
import { madeUpPayload, recordedPayloads, type RecordedPayload } from "./support/recorded";

const folders = ["x/graphql-2026-new", "x/graphql-2024-old", "facebook/relay"];

export const bench: Bench = {
  name: "capture",
  question: "What does a response cost, beside JSON.parse of the same text?",
  run: async ({ smoke }) => rows(smoke),
};

function rows(smoke: boolean): BenchRow[] {
  const options = smoke ? once : careful;
  const recorded = recordedPayloads(folders).slice(0, smoke ? 1 : undefined);
  const payloads = [...recorded, ...madeUp(smoke ? 2 : 300)];
  const subjects = names.map(aBrand);
  const gate = compileGate(subjects);
  const ruledOut = payloads.filter(({ text }) => !gate.mayMatter(text));
  return [
    ...(recorded.length > 0
      ? []
      : [row("recordings are absent: made-up responses only", "payloads", payloads.length)]),
    row(
      `ruled out by the gate, ${subjects.length} subjects that nobody names`,
      "payloads",
      ruledOut.length,
      payloads.length,
    ),
    ...ruledOut.map((payload) => gateRow(payload, gate.mayMatter, options)),
    ...payloads
      .filter(({ name }) => name.startsWith("x/"))
      .map((payload) => wholeRow(payload, subjects, options)),
  ];
}

function gateRow(
  { name, text }: RecordedPayload,
  mayMatter: (text: string) => boolean,
  options: typeof careful,
): BenchRow {
  const [gating = 0, parsing = 0] = measure([() => mayMatter(text), () => JSON.parse(text)], options);
  return row(`gate alone: ${name}`, "ms", gating, parsing);
}

/** Gate, parse, read and match, with one subject more: the most frequent capitalised word of the response. */
function wholeRow(
  { name, text }: RecordedPayload,
  subjects: readonly Subject[],
  options: typeof careful,
): BenchRow {
  const all = [
    ...subjects,
    { ...aBrand(frequentWord(text), subjects.length), domains: [], handles: [], hashtags: [] },
  ];
  const gate = compileGate(all);
  const matcher = compileMatcher(all);
  const url = "https://x.com/i/api/graphql/a/Timeline";
  const capture = (): number => {
    if (!gate.mayMatter(text)) return 0;
    const posts = platformById("x")?.readPayload({ url, text })?.posts ?? [];
    return posts.reduce((sum, post) => sum + matcher.match(post).length, 0);
  };
  const found = capture();
  const [capturing = 0, parsing = 0] = measure([capture, () => JSON.parse(text)], options);
  return row(`everything, ${found} matches: ${name}`, "ms", capturing, parsing);
}

function frequentWord(text: string): string {
  const counts = new Map<string, number>();
  for (const { 0: said } of text.matchAll(/"full_text":"(?:[^"\\]|\\.)*"/g))
    for (const [word] of said.matchAll(/\b[A-Z][a-z]{3,}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? "Timeline";
}

/** The worst kinds: every letter with an accent, escaped, or of another script. */
function madeUp(count: number): RecordedPayload[] {
  const sentences = {
    "plain English": "We had the best breakfast in weeks and nobody in the house said a word about it.",
    "French, accents raw":
      "Où êtes-vous allés l’été dernier ? À la plage, bien sûr, où nous avons déjeuné près du café.",
    "Vietnamese, accents raw":
      "Hôm nay trời đẹp quá, chúng tôi uống trà và ăn bánh ở quán nhỏ gần nhà ga cũ.",
    "Russian raw": "Сегодня утром мы пили чай на кухне и говорили о погоде, как всегда по воскресеньям.",
    "Japanese raw": "今朝は家族みんなで朝ごはんを食べながら、天気のことをゆっくり話しました。",
    "emoji raw": "so good ❤️🔥 👩‍💻 ☕️ we love it ❤️ ❤️ ✨ 🙌🏽 every single day ☀️",
    "Bengali raw": "আজ সকালে আমরা রান্নাঘরে বসে চা খেতে খেতে আবহাওয়া নিয়ে কথা বলছিলাম।",
  };
  return Object.entries(sentences).flatMap(([kind, sentence]) => {
    const text = madeUpPayload(count, () => `${sentence} `.repeat(3));
    const escaped = text.replace(/[^\0-\x7f]/g, (character) => unit(character.charCodeAt(0)));
    const raw = { name: `made up, ${kind}`, text };
    return escaped === text
      ? [raw]
      : [raw, { name: `made up, ${kind.replace("raw", "escaped")}`, text: escaped }];
  });
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
