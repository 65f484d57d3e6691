/** What a response costs the page: the gate alone where nobody is concerned, everything where somebody is. */

import { compileGate } from "@/lib/match/gate";
import type { Gate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import { platformById } from "@/lib/platforms/registry";

import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";
import { aBrand, names } from "./support/brands";
import { careful, measure, once } from "./support/measure";
import type { MeasureOptions } from "./support/measure";
import { madeUpPayload, recordedPayloads } from "./support/recorded";
import type { RecordedPayload } from "./support/recorded";

const folders = ["x/graphql-2026-new", "x/graphql-2024-old", "facebook/relay"];
const url = "https://x.com/i/api/graphql/a/Timeline";

export const bench: Bench = {
  name: "capture",
  question: "What does a response cost, beside JSON.parse of the same text?",
  run: async ({ smoke }) => rows(smoke),
};

function rows(smoke: boolean): BenchRow[] {
  const options = smoke ? once : careful;
  const recorded = recordedPayloads(folders).slice(0, smoke ? 1 : undefined);
  const ofX = recorded.filter(({ name }) => name.startsWith("x/"));
  const payloads = [...recorded, ...ofX.map(asSent), ...madeUp(smoke ? 2 : 300)];
  const subjects = names.map(aBrand);
  const gate = compileGate(subjects);
  const ruledOut = payloads.filter(({ text }) => !gate.mayMatter(text));
  const absent =
    recorded.length === 0
      ? [row("recordings are absent: made-up responses only", "payloads", payloads.length)]
      : [];
  return [
    ...absent,
    row(
      `ruled out by the gate, ${subjects.length} subjects that nobody names`,
      "payloads",
      ruledOut.length,
      payloads.length,
    ),
    ...ruledOut.map((payload) => gateRow(payload, gate, options)),
    ...ofX.flatMap((payload) => wholeRow(payload, subjects, options)),
  ];
}

/** A recording is often indented and escaped by who recorded it; X sends it dense and as it is. */
function asSent({ name, text }: RecordedPayload): RecordedPayload {
  return { name: `${name}, as X sends it`, text: JSON.stringify(JSON.parse(text)) };
}

function gateRow({ name, text }: RecordedPayload, gate: Gate, options: MeasureOptions): BenchRow {
  const [gating = 0, parsing = 0] = measure([() => gate.mayMatter(text), () => JSON.parse(text)], options);
  return row(`gate alone: ${name}`, "ms", gating, parsing);
}

/** Gate, parse, read and match, with a subject that some of the posts name. Nothing for responses without posts. */
function wholeRow(
  { name, text }: RecordedPayload,
  subjects: readonly Subject[],
  options: MeasureOptions,
): BenchRow[] {
  const word = frequentWord(postsIn(text));
  if (word === undefined) return [];
  const named = { ...aBrand(word, subjects.length), domains: [], handles: [], hashtags: [], accounts: [] };
  const gate = compileGate([...subjects, named]);
  const matcher = compileMatcher([...subjects, named]);
  const capture = (): number =>
    gate.mayMatter(text) ? postsIn(text).filter((post) => matcher.match(post).length > 0).length : 0;
  const found = capture();
  const [capturing = 0, parsing = 0] = measure([capture, () => JSON.parse(text)], options);
  return [row(`gate, parse, read and match, ${found} mentions: ${name}`, "ms", capturing, parsing)];
}

function postsIn(text: string): readonly Post[] {
  return platformById("x")?.readPayload({ url, text })?.posts ?? [];
}

/** The capitalised word that most posts have. */
function frequentWord(posts: readonly Post[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of posts)
    for (const word of new Set(text.match(/(?<![@#/.\w])[A-Z][a-z]{3,}(?![\w./])/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
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
