/** What a response costs the page: the gate alone where nobody is concerned, everything where somebody is. */

import { compileGate } from "@/lib/match/gate";
import type { Gate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import { platformById } from "@/lib/platforms/registry";

import { payloadGroups, type PayloadGroup } from "./capture/payloads";
import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";
import { aBrand, names } from "./support/brands";
import { careful, measure, median, once } from "./support/measure";
import type { MeasureOptions } from "./support/measure";
import type { RecordedPayload } from "./support/recorded";

const urls = {
  x: "https://x.com/i/api/graphql/a/Timeline",
  facebook: "https://www.facebook.com/api/graphql/",
};

/** What the brand is called: what most of a response's posts say, which no brand is, or what few of them do. */
const words: Readonly<Record<string, WordOf>> = {
  "said by most": (posts) => wordsOf(posts)[0],
  "said by few": (posts) => wordsOf(posts).at(-1),
};

export const bench: Bench = {
  name: "capture",
  question: "What does a response cost, beside JSON.parse of the same text?",
  run: async ({ smoke }) => rows(smoke),
};

function rows(smoke: boolean): BenchRow[] {
  const options = smoke ? once : careful;
  const groups = payloadGroups(smoke);
  const subjects = names.map(aBrand);
  const gates = { x: gateOf("x", subjects), facebook: gateOf("facebook", subjects) };
  const isAbsent = groups.every(({ name }) => name.startsWith("made up"));
  const all = groups.flatMap(({ platform, payloads }) => payloads.map(({ text }) => ({ platform, text })));
  const passed = all.filter(({ platform, text }) => gates[platform].mayMatter(text));
  return [
    ...(isAbsent ? [row("recordings are absent: made-up responses only", "payloads", all.length)] : []),
    row(
      `passed by the gate, ${subjects.length} subjects that nobody names`,
      "payloads",
      passed.length,
      all.length,
    ),
    ...groups.flatMap((group) =>
      withSummary(`gate alone, ${group.name}`, gateRows(group, gates[group.platform], options)),
    ),
    ...groups.flatMap((group) =>
      withSummary(`looking for conversations, ${group.name}`, conversationRows(group, options)),
    ),
    ...Object.entries(words).flatMap(([said, wordOf]) =>
      groups.flatMap((group) =>
        withSummary(
          `gate, parse, read and match, ${said}, ${group.name}`,
          wholeRows(group, subjects, wordOf, options),
        ),
      ),
    ),
  ];
}

/** The rows, then the median and the worst of their ratios, and what all of them cost together. */
function withSummary(name: string, members: readonly BenchRow[]): BenchRow[] {
  const ratios = members.flatMap(({ ratio }) => ratio ?? []);
  if (ratios.length === 0) return [];
  return [
    ...members,
    row(`${name}: together`, "ms", sum(members, "value"), sum(members, "baseline")),
    { what: `${name}: median`, unit: "× parse", value: median(ratios) },
    { what: `${name}: worst`, unit: "× parse", value: Math.max(...ratios) },
  ];
}

function sum(members: readonly BenchRow[], figure: "value" | "baseline"): number {
  return members.reduce((total, { [figure]: ms = 0 }) => total + ms, 0);
}

function gateRows({ name: group, payloads }: PayloadGroup, gate: Gate, options: MeasureOptions): BenchRow[] {
  const ruledOut = payloads.filter(({ text }) => !gate.mayMatter(text));
  return ruledOut.map(({ name, text }) => {
    const [gating = 0, parsing = 0] = measure([() => gate.mayMatter(text), () => JSON.parse(text)], options);
    return row(`gate alone, ${group}, ${name}`, "ms", gating, parsing);
  });
}

/** Where something is kept, this comes on top of the gate. */
function conversationRows(
  { name: group, platform, payloads }: PayloadGroup,
  options: MeasureOptions,
): BenchRow[] {
  const site = platformById(platform);
  if (site === undefined || group.startsWith("made up")) return [];
  return payloads.map(({ name, text }) => {
    const [looking = 0, parsing = 0] = measure(
      [() => [...site.conversationIdsIn(text)], () => JSON.parse(text)],
      options,
    );
    return row(`looking for conversations, ${group}, ${name}`, "ms", looking, parsing);
  });
}

function gateOf(platform: keyof typeof urls, subjects: readonly Subject[]): Gate {
  return compileGate(subjects, platformById(platform)?.spokenFields);
}

/** With a subject that some of the posts name. Nothing for responses without posts. */
function wholeRows(
  group: PayloadGroup,
  subjects: readonly Subject[],
  wordOf: WordOf,
  options: MeasureOptions,
): BenchRow[] {
  const { platform, payloads, isOnlyRuledOut } = group;
  if (isOnlyRuledOut) return [];
  return payloads.flatMap(({ name, text }: RecordedPayload) => {
    const word = wordOf(postsIn(platform, text));
    if (word === undefined) return [];
    const named = { ...aBrand(word, subjects.length), domains: [], handles: [], hashtags: [], accounts: [] };
    const gate = gateOf(platform, [...subjects, named]);
    const matcher = compileMatcher([...subjects, named]);
    const capture = (): number =>
      gate.mayMatter(text)
        ? postsIn(platform, text, gate).filter((post) => matcher.match(post).length > 0).length
        : 0;
    const found = capture();
    const [capturing = 0, parsing = 0] = measure([capture, () => JSON.parse(text)], options);
    return [
      row(`gate, parse, read and match, ${group.name}, ${name}, ${found} mentions`, "ms", capturing, parsing),
    ];
  });
}

/** With a gate, of what it lets through: as in lib/capture. */
function postsIn(platform: keyof typeof urls, text: string, gate?: Gate): readonly Post[] {
  const site = platformById(platform);
  const payload = { url: urls[platform], text };
  const part = gate && site?.cut?.(payload, (piece) => gate.mayMatter(piece));
  return site?.readPayload({ ...payload, ...part })?.posts ?? [];
}

type WordOf = (posts: readonly Post[]) => string | undefined;

/** The capitalised words of the posts, those first that most of them have. */
function wordsOf(posts: readonly Post[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of posts)
    for (const word of new Set(text.match(/(?<![@#/.\w])[A-Z][a-z]{3,}(?![\w./])/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
}
