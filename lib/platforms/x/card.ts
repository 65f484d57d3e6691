/** The preview under a post: a linked page, a poll, or an advertiser's card, which is JSON inside the JSON. */

import { asList, asText, at, isRecord } from "@/lib/kit/read";
import type { Card } from "@/lib/model/post";

import { expansionOf } from "./entities";
import type { Fields } from "./fields";
import { fieldsOf, own } from "./fields";

const longestUnifiedCard = 100_000;
const mostBindings = 200;
const mostChoices = 10;

type Bindings = ReadonlyMap<string, string>;

/** `undefined` where the post has no card, or one of which the page got only the id. */
export function cardOf(fields: Fields): Card | undefined {
  const field = fields("card");
  if (field === undefined) return undefined;
  const card = fieldsOf(field);
  const bindings = bindingsIn(asList(card("binding_values")));
  if (bindings.size === 0) return undefined;
  const unified = unifiedCard(bindings.get("unified_card"));
  const found = {
    title: bindings.get("title") ?? bindings.get("broadcast_title") ?? unified?.title,
    description: bindings.get("description"),
    url: expansionOf(fields, bindings.get("card_url") ?? asText(card("url"))) ?? unified?.url,
    domain: bindings.get("vanity_url") ?? bindings.get("domain") ?? unified?.domain,
    choices: choicesIn(bindings),
  };
  return Object.values(found).every((value) => value === undefined) ? undefined : found;
}

function bindingsIn(list: readonly unknown[]): Bindings {
  const bindings = new Map<string, string>();
  for (const binding of list.slice(0, mostBindings)) {
    const key = asText(own(binding, "key"));
    const text = asText(own(own(binding, "value"), "string_value"));
    if (key !== undefined && text !== undefined) bindings.set(key, text);
  }
  return bindings;
}

/** The choices of a poll, in their order. */
function choicesIn(bindings: Bindings): string[] | undefined {
  if (!bindings.has("choice1_label")) return undefined;
  const choices: string[] = [];
  for (let number = 1; number <= mostChoices; number++) {
    const label = bindings.get(`choice${number}_label`);
    if (label !== undefined) choices.push(label);
  }
  return choices;
}

function unifiedCard(text: string | undefined): Card | undefined {
  if (text === undefined || text.length > longestUnifiedCard) return undefined;
  const card = parse(text);
  const details = recordsIn(own(card, "component_objects")).map((component) => own(component, "data"));
  const destinations = recordsIn(own(card, "destination_objects")).map((target) => own(target, "data"));
  return {
    title: firstText(details, "title", "content"),
    url: firstText(destinations, "url_data", "url"),
    domain: firstText(destinations, "url_data", "vanity"),
  };
}

function recordsIn(value: unknown): readonly unknown[] {
  return isRecord(value) ? Object.values(value).slice(0, mostChoices) : [];
}

function firstText(values: readonly unknown[], ...steps: readonly string[]): string | undefined {
  for (const value of values) {
    const text = asText(at(value, ...steps));
    if (text !== undefined) return text;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not the card we know: the post goes without, and its own words are read all the same.
    return undefined;
  }
}
