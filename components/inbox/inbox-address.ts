/** What the address of the inbox asks for, and how a changed filter becomes an address. Total: any address means something. */

import { withParams } from "@/components/dashboard/address";
import type { Address } from "@/components/dashboard/dashboard-view";
import { periodOf } from "@/components/dashboard/period";
import { intents, sentimentLabels, stages } from "@/lib/model/classification";
import { countNames } from "@/lib/model/counts";
import { mentionStatuses } from "@/lib/model/figures";
import type { MentionFilter, MentionOrder } from "@/lib/model/mention-list";

export interface InboxQuestion {
  readonly filter: MentionFilter;
  readonly order: MentionOrder;
  /** Key of the mention in the reading pane. */
  readonly open?: string | undefined;
}

export interface InboxContext {
  /** The client's subjects, the first one first. */
  readonly subjectIds: readonly string[];
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: number;
}

export const orders = ["newest", "oldest", "need", "engagement", "views", "reach", "growth"] as const;
export const bounds = [...countNames, "engagement", "reach"] as const;
export type Bound = (typeof bounds)[number];

/** Filters that are a choice among known values: the parameter of each, and what it may hold. */
export const facets = {
  statuses: { param: "status", values: mentionStatuses },
  sentiments: { param: "sentiment", values: sentimentLabels },
  classes: { param: "class", values: ["earned", "owned", "paid"] },
  intents: { param: "intent", values: intents },
  stages: { param: "stage", values: stages },
} as const;
export type FacetName = keyof typeof facets;
export const facetNames = ["statuses", "sentiments", "classes", "intents", "stages"] as const;

/** Every parameter that narrows the list: what "clear" takes away. */
export const filterParams = [
  "q",
  "platform",
  "how",
  "surface",
  ...facetNames.map((name) => facets[name].param),
  "tag",
  "lang",
  "author",
  "by",
  "min",
  "snoozed",
  "aside",
  "public",
] as const;

/** What the user has typed is bounded where it is typed; a link from elsewhere is bounded here. */
const mostValues = 50;
const longestText = 500;

export function questionIn({ params }: Pick<Address, "params">, context: InboxContext): InboxQuestion {
  const { range } = periodOf({ params }, context);
  const subjectIds = subjectIdsIn(params.subject, context.subjectIds);
  const search = params.q?.slice(0, longestText).trim();
  const filter: MentionFilter = {
    subjectIds,
    ...(search && { search }),
    ...listed("platforms", textsIn(params.platform)),
    ...listed("statuses", among(params.status, facets.statuses.values)),
    ...listed("sentiments", among(params.sentiment, facets.sentiments.values)),
    ...listed("classes", among(params.class, facets.classes.values)),
    ...listed("intents", among(params.intent, facets.intents.values)),
    ...listed("stages", among(params.stage, facets.stages.values)),
    ...listed("tags", textsIn(params.tag)),
    ...listed("languages", textsIn(params.lang)),
    ...listed("authors", numbersIn(params.author)),
    ...(range && { from: range.from, to: range.to }),
    ...one("how", params.how, ["named", "addressed", "clipped"]),
    ...one("surface", params.surface, ["feed", "search"]),
    ...one("by", params.by, ["posted", "seen"]),
    ...one("snoozed", params.snoozed, ["without", "only", "with"]),
    ...one("aside", params.aside, ["without", "only"]),
    ...(params.public === "1" && { publicOnly: true }),
    ...atLeastIn(params.min),
  };
  const order = orders.find((name) => name === params.order) ?? "newest";
  const open = params.open?.slice(0, longestText);
  // A link may name a mention of another client: lists never mix them, and neither does the reading pane.
  const isOurs = context.subjectIds.some((id) => open?.startsWith(`${id}|`));
  return { filter, order, ...(open !== undefined && isOurs && { open }) };
}

/** Values as a parameter holds them; "" for none, which takes the parameter away. */
export function listParam(values: readonly string[]): string {
  return values.map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

/** The values of a parameter, whatever they are. */
export function textsIn(param: string | undefined): string[] {
  const texts = (param ?? "").split(",").slice(0, mostValues);
  return texts
    .map((text) => text.replaceAll("%2C", ",").replaceAll("%25", "%"))
    .filter((text) => text !== "");
}

/** A value put in where it was not, and taken out where it was. */
export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

export function boundParam(atLeast: MentionFilter["atLeast"]): string {
  return bounds
    .flatMap((name) => {
      const least = atLeast?.[name];
      return least === undefined ? [] : [`${name}.${least}`];
    })
    .join(",");
}

/** Without anything that narrows the list. */
export function cleared(address: Address): Address {
  return withParams(address, Object.fromEntries([...filterParams, "open"].map((name) => [name, undefined])));
}

/** How many parameters narrow the list. */
export function filterCount({ params }: Pick<Address, "params">): number {
  return filterParams.filter((name) => params[name] !== undefined).length;
}

function subjectIdsIn(param: string | undefined, all: readonly string[]): readonly string[] {
  if (param === "all") return all;
  return all.filter((id) => id === param).length > 0 ? all.filter((id) => id === param) : all.slice(0, 1);
}

function among<const Value extends string>(
  param: string | undefined,
  known: readonly Value[],
): readonly Value[] {
  const wanted = new Set(textsIn(param));
  return known.filter((value) => wanted.has(value));
}

function numbersIn(param: string | undefined): number[] {
  return textsIn(param)
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number >= 0);
}

function atLeastIn(param: string | undefined): Pick<MentionFilter, "atLeast"> {
  const pairs = textsIn(param).flatMap((text) => {
    const [name, least] = text.split(".");
    const bound = bounds.find((known) => known === name);
    const number = Number(least);
    return bound && least && Number.isSafeInteger(number) && number > 0 ? [[bound, number] as const] : [];
  });
  return pairs.length > 0 ? { atLeast: Object.fromEntries(pairs) } : {};
}

function listed<const Name extends string, Value>(
  name: Name,
  values: readonly Value[],
): { readonly [Key in Name]?: readonly Value[] } {
  const none: { readonly [Key in Name]?: readonly Value[] } = {};
  return values.length === 0 ? none : { ...none, [name]: values };
}

function one<const Name extends string, const Value extends string>(
  name: Name,
  param: string | undefined,
  known: readonly Value[],
): { readonly [Key in Name]?: Value } {
  const none: { readonly [Key in Name]?: Value } = {};
  const value = known.find((candidate) => candidate === param);
  return value === undefined ? none : { ...none, [name]: value };
}
