/**
 * The few-valued properties of a mention, packed in one number. Positions in these lists stand in stored rows:
 * append only. From the lowest bit: class 2, sentiment 2, status 3, addressed 1, aside 1, not public 1, posting
 * time known 1, stage 3 (0 = none), first seen in a feed 1, in a search 1, intents 9 from bit 16,
 * clipped 1.
 */

import type { Intent, SentimentLabel, Stage } from "@/lib/model/classification";
import type { MentionStatus } from "@/lib/model/figures";
import type { MediaClass, MentionHow } from "@/lib/model/mention";
import type { Surface } from "@/lib/model/place";

const classes = ["earned", "paid", "owned"] as const satisfies readonly MediaClass[];
const sentiments = [
  "unclassified",
  "positive",
  "neutral",
  "negative",
] as const satisfies readonly SentimentLabel[];
const statuses = [
  "open",
  "waiting",
  "answered",
  "done",
  "ignored",
  "moved",
] as const satisfies readonly MentionStatus[];
const stages = [
  "none",
  "awareness",
  "consideration",
  "purchase",
  "ownership",
  "influence",
] as const satisfies readonly (Stage | "none")[];
const intents = [
  "question",
  "complaint",
  "praise",
  "recommendation",
  "purchase",
  "support",
  "comparison",
  "suggestion",
  "news",
] as const satisfies readonly Intent[];

const at = {
  sentiment: 2,
  status: 4,
  addressed: 7,
  aside: 8,
  hidden: 9,
  posted: 10,
  stage: 11,
  feed: 14,
  search: 15,
  intents: 16,
  clipped: 25,
};

export interface Flagged {
  readonly mediaClass: MediaClass;
  readonly sentiment: SentimentLabel;
  readonly status: MentionStatus;
  readonly how: MentionHow;
  readonly isAside: boolean;
  /** Not everybody may see the post. */
  readonly isHidden: boolean;
  readonly isPostingTimeKnown: boolean;
  /** Where the post was first seen; absent = neither, or not known. */
  readonly surface?: Surface | undefined;
  readonly stage: Stage | undefined;
  readonly intents: readonly Intent[];
}

export function packFlags(mention: Flagged): number {
  return (
    classes.indexOf(mention.mediaClass) |
    (sentiments.indexOf(mention.sentiment) << at.sentiment) |
    (statuses.indexOf(mention.status) << at.status) |
    howBit(mention.how) |
    (mention.isAside ? 1 << at.aside : 0) |
    (mention.isHidden ? 1 << at.hidden : 0) |
    (mention.isPostingTimeKnown ? 1 << at.posted : 0) |
    (stages.indexOf(mention.stage ?? "none") << at.stage) |
    surfaceBit(mention.surface) |
    (maskOf(intents, mention.intents) << at.intents)
  );
}

/** What flags must be like. Each list absent or empty = any. */
export interface WantedFlags {
  readonly classes?: readonly MediaClass[] | undefined;
  readonly sentiments?: readonly SentimentLabel[] | undefined;
  readonly statuses?: readonly MentionStatus[] | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly intents?: readonly Intent[] | undefined;
  readonly how?: MentionHow | undefined;
  readonly surface?: Surface | undefined;
  readonly isAside: boolean;
  readonly publicOnly?: boolean | undefined;
  /** Only where it is known when the post was written. */
  readonly postedOnly: boolean;
}

/** A test that takes nanoseconds: flags of every mention pass it. */
export function compileFlags(wanted: WantedFlags): (flags: number) => boolean {
  const classMask = maskOrAll(classes, wanted.classes);
  const sentimentMask = maskOrAll(sentiments, wanted.sentiments);
  const statusMask = maskOrAll(statuses, wanted.statuses);
  const stageMask = maskOrAll(stages, wanted.stages);
  const intentMask = maskOf(intents, wanted.intents ?? []) << at.intents;
  const { mustHave, mustLack } = bitsFor(wanted);
  return (flags) =>
    (flags & mustHave) === mustHave &&
    (flags & mustLack) === 0 &&
    ((classMask >> (flags & 3)) & 1) === 1 &&
    ((sentimentMask >> ((flags >> at.sentiment) & 3)) & 1) === 1 &&
    ((statusMask >> ((flags >> at.status) & 7)) & 1) === 1 &&
    ((stageMask >> ((flags >> at.stage) & 7)) & 1) === 1 &&
    (intentMask === 0 || (flags & intentMask) !== 0);
}

function bitsFor({ how, surface, isAside, publicOnly, postedOnly }: WantedFlags): {
  mustHave: number;
  mustLack: number;
} {
  const mustHave =
    howBit(how) | (isAside ? 1 << at.aside : 0) | surfaceBit(surface) | (postedOnly ? 1 << at.posted : 0);
  const mustLack =
    (how === "named" ? howBit("addressed") | howBit("clipped") : 0) |
    (isAside ? 0 : 1 << at.aside) |
    (publicOnly ? 1 << at.hidden : 0);
  return { mustHave, mustLack };
}

/** One that says the name has neither. */
function howBit(how: MentionHow | undefined): number {
  return how === undefined || how === "named" ? 0 : 1 << at[how];
}

function surfaceBit(surface: Surface | undefined): number {
  return surface === undefined ? 0 : 1 << at[surface];
}

function maskOrAll<Name>(names: readonly Name[], wanted: readonly Name[] | undefined): number {
  return wanted === undefined || wanted.length === 0 ? -1 : maskOf(names, wanted);
}

function maskOf<Name>(names: readonly Name[], wanted: readonly Name[]): number {
  return wanted.reduce((mask, name) => (names.includes(name) ? mask | (1 << names.indexOf(name)) : mask), 0);
}
