/** What hangs on a post: pictures, films, the preview of a linked page; and the names a picture gives its post. */

import { asList, asText } from "@/lib/kit/read";
import type { Card, Media, Post } from "@/lib/model/post";

import { aliasesOf, hostOf, linkTarget } from "./address";
import { own, ownRecord } from "./fields";
import { asId } from "./ids";
import { isOutward } from "./text";

const mostAttachments = 50;

export interface Attachments {
  readonly media: readonly Media[];
  readonly card?: Card | undefined;
  /** Names of the post by the one picture or film it consists of; none where there are several. */
  readonly aliases: readonly string[];
}

/** Every list of attachments found in a post: the same ones, with more and with less in them. */
export function attachmentsOf(lists: readonly unknown[]): Attachments {
  const attachments = lists
    .flatMap((list) => asList(list).slice(0, mostAttachments))
    .slice(0, mostAttachments * 4)
    .map(attachmentIn);
  const found = distinctMedia(attachments.flatMap(mediaIn));
  return {
    media: found.map(({ kind }) => ({ kind })),
    card: attachments.map(cardIn).find((card) => card !== undefined),
    aliases: found.length === 1 ? aliasesOfMedia(found[0]) : [],
  };
}

/** Those in the text, and the one that the card previews. */
export function linksOf({ links }: Pick<Post, "links">, card: Card | undefined): Post["links"] {
  return card?.url === undefined || links.includes(card.url) ? links : [...links, card.url];
}

/** The renderer in between goes by its own name in posts and in comments. */
function attachmentIn(attachment: unknown): unknown {
  const renderer = own(attachment, "styles") ?? own(attachment, "style_type_renderer");
  return own(renderer, "attachment") ?? attachment;
}

interface FoundMedia extends Media {
  readonly id?: string | undefined;
  readonly address: unknown;
}

function mediaIn(attachment: unknown): readonly FoundMedia[] {
  const several = asList(own(own(attachment, "all_subattachments"), "nodes")).slice(0, mostAttachments);
  const all = several.length > 0 ? several : [attachment];
  return all.flatMap((item) => mediaOf(ownRecord(item, "media"), own(item, "url")));
}

function mediaOf(media: unknown, address: unknown): readonly FoundMedia[] {
  const type = asText(own(media, "__typename")) ?? "";
  const kind = own(media, "animated_image") !== undefined ? "gif" : kinds.get(type);
  return kind === undefined
    ? []
    : [{ kind, id: asId(own(media, "id")), address: own(media, "url") ?? address }];
}

const kinds = new Map<string, Media["kind"]>([
  ["Photo", "image"],
  ["Video", "video"],
]);

function distinctMedia(media: readonly FoundMedia[]): readonly FoundMedia[] {
  const byId = new Map<string, FoundMedia>();
  for (const [index, item] of media.entries()) {
    const key = item.id ?? `${index}`;
    if (!byId.has(key)) byId.set(key, item);
  }
  return [...byId.values()].slice(0, mostAttachments);
}

function aliasesOfMedia(media: FoundMedia | undefined): string[] {
  if (media === undefined) return [];
  const prefix = media.kind === "video" ? "video:" : "photo:";
  return [...(media.id === undefined ? [] : [`${prefix}${media.id}`]), ...aliasesOf(media.address)];
}

function cardIn(attachment: unknown): Card | undefined {
  const link =
    linkTarget(own(own(ownRecord(attachment, "story_attachment_link_renderer"), "attachment"), "url")) ??
    linkTarget(own(own(attachment, "web_link"), "url")) ??
    linkTarget(own(attachment, "url"));
  if (!isOutward(link)) return undefined;
  return {
    title: textIn(attachment, "title_with_entities") ?? asText(own(attachment, "title")),
    description: textIn(attachment, "description") ?? asText(own(attachment, "subtitle")),
    url: link,
    domain: hostOf(link),
  };
}

function textIn(attachment: unknown, name: string): string | undefined {
  return asText(own(own(attachment, name), "text"));
}
