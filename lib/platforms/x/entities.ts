/** What X found in a post's text: links, hashtags and tagged accounts, of the short text and of the note. */

import { asList, asText, at } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";

import type { Fields } from "./fields";
import { own } from "./fields";
import { asHandle, asId } from "./ids";
import { noteOf } from "./text";

const mostOfAKind = 200;

export interface Entities {
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly tagged: readonly Account[];
}

export function entitiesOf(fields: Fields): Entities {
  const sets = setsOf(fields);
  return {
    links: unique(textsIn(sets, "urls", "expanded_url")),
    hashtags: unique(textsIn(sets, "hashtags", "text")),
    tagged: distinctAccounts([...entriesIn(sets, "user_mentions"), ...tagsInPhotos(fields)]),
  };
}

/** Where a short link of the text leads; `undefined` where the text does not say. */
export function expansionOf(fields: Fields, shortLink: string | undefined): string | undefined {
  if (shortLink === undefined) return undefined;
  const link = entriesIn(setsOf(fields), "urls").find((url) => own(url, "url") === shortLink);
  return asText(own(link, "expanded_url"));
}

/** The note's set first: a tag may stand only there, where the short text was cut before it. */
function setsOf(fields: Fields): readonly unknown[] {
  const ofNote = own(noteOf(fields), "entity_set");
  const ofText = fields("entities");
  return ofNote === undefined ? [ofText] : [ofNote, ofText];
}

function entriesIn(sets: readonly unknown[], name: string): readonly unknown[] {
  const [first, second] = sets;
  const entries = asList(own(first, name)).slice(0, mostOfAKind);
  return second === undefined ? entries : [...entries, ...asList(own(second, name)).slice(0, mostOfAKind)];
}

function textsIn(sets: readonly unknown[], name: string, field: string): readonly (string | undefined)[] {
  return entriesIn(sets, name).map((entry) => asText(own(entry, field)));
}

/** Media of a post, at most what a hostile page may make us look at. */
export function mediaOf(fields: Fields): readonly unknown[] {
  return asList(own(fields("extended_entities"), "media")).slice(0, mostOfAKind);
}

function taggedAccount(mention: unknown): Account | undefined {
  const handle = asHandle(own(mention, "screen_name"));
  const accountId = asId(own(mention, "id_str")) ?? asId(own(mention, "user_id"));
  if (handle === undefined && accountId === undefined) return undefined;
  return { accountId, handle, name: asText(own(mention, "name")) };
}

/** "Tag people" on a picture addresses them as much as a handle in the text does. */
function tagsInPhotos(fields: Fields): readonly unknown[] {
  return mediaOf(fields).flatMap((item) => asList(at(item, "features", "all", "tags")).slice(0, mostOfAKind));
}

function distinctAccounts(tags: readonly unknown[]): Account[] {
  if (tags.length === 0) return [];
  const byKey = new Map<string, Account>();
  for (const account of tags.map(taggedAccount)) {
    const key = account?.handle?.toLowerCase() ?? account?.accountId;
    if (account && key !== undefined && !byKey.has(key)) byKey.set(key, account);
  }
  return [...byKey.values()];
}

function unique(values: readonly (string | undefined)[]): string[] {
  if (values.length === 0) return [];
  return [...new Set(values.filter((value) => value !== undefined))];
}
