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

export const bench: Bench = {
  name: "capture",
  question: "What does a response cost, beside JSON.parse of the same text?",
  run: async ({ smoke }) => rows(smoke),
};

function rows(smoke: boolean): BenchRow[] {
  const options = smoke ? once : careful;
  const groups = payloadGroups(smoke);
  const subjects = names.map(aBrand);
  const gate = compileGate(subjects);
  const isAbsent = groups.every(({ name }) => name.startsWith("made up"));
  const all = groups.flatMap(({ payloads }) => payloads);
  const passed = all.filter(({ text }) => gate.mayMatter(text));
  return [
    ...(isAbsent ? [row("recordings are absent: made-up responses only", "payloads", all.length)] : []),
    row(
      `passed by the gate, ${subjects.length} subjects that nobody names`,
      "payloads",
      passed.length,
      all.length,
    ),
    ...groups.flatMap((group) => withSummary(`gate alone, ${group.name}`, gateRows(group, gate, options))),
    ...groups.flatMap((group) =>
      withSummary(`gate, parse, read and match, ${group.name}`, wholeRows(group, subjects, options)),
    ),
  ];
}

/** The rows, then the median and the worst of their ratios. */
function withSummary(name: string, members: readonly BenchRow[]): BenchRow[] {
  const ratios = members.flatMap(({ ratio }) => ratio ?? []);
  if (ratios.length === 0) return [];
  return [
    ...members,
    { what: `${name}: median`, unit: "× parse", value: median(ratios) },
    { what: `${name}: worst`, unit: "× parse", value: Math.max(...ratios) },
  ];
}

function gateRows({ name: group, payloads }: PayloadGroup, gate: Gate, options: MeasureOptions): BenchRow[] {
  const ruledOut = payloads.filter(({ text }) => !gate.mayMatter(text));
  return ruledOut.map(({ name, text }) => {
    const [gating = 0, parsing = 0] = measure([() => gate.mayMatter(text), () => JSON.parse(text)], options);
    return row(`gate alone, ${group}, ${name}`, "ms", gating, parsing);
  });
}

/** With a subject that some of the posts name. Nothing for responses without posts. */
function wholeRows(group: PayloadGroup, subjects: readonly Subject[], options: MeasureOptions): BenchRow[] {
  const { platform, payloads } = group;
  if (platform === undefined) return [];
  return payloads.flatMap(({ name, text }: RecordedPayload) => {
    const word = frequentWord(postsIn(platform, text));
    if (word === undefined) return [];
    const named = { ...aBrand(word, subjects.length), domains: [], handles: [], hashtags: [], accounts: [] };
    const gate = compileGate([...subjects, named]);
    const matcher = compileMatcher([...subjects, named]);
    const capture = (): number =>
      gate.mayMatter(text)
        ? postsIn(platform, text).filter((post) => matcher.match(post).length > 0).length
        : 0;
    const found = capture();
    const [capturing = 0, parsing = 0] = measure([capture, () => JSON.parse(text)], options);
    return [
      row(`gate, parse, read and match, ${group.name}, ${name}, ${found} mentions`, "ms", capturing, parsing),
    ];
  });
}

function postsIn(platform: keyof typeof urls, text: string): readonly Post[] {
  return platformById(platform)?.readPayload({ url: urls[platform], text })?.posts ?? [];
}

/** The capitalised word that most posts have. */
function frequentWord(posts: readonly Post[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of posts)
    for (const word of new Set(text.match(/(?<![@#/.\w])[A-Z][a-z]{3,}(?![\w./])/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
