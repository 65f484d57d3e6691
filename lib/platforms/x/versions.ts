/** One post through its edits: X gives each version an id of its own, we keep the first one's. */

import { asList, asText } from "@/lib/kit/read";

import type { Fields } from "./fields";
import { own } from "./fields";
import { asId, timeOfId } from "./ids";

const mostVersions = 50;

export interface Versions {
  /** Of the first version. */
  readonly postId: string;
  /** Of the later ones, as far as this version knows of them. */
  readonly aliases: readonly string[];
  /** When the first version was posted. */
  readonly postedAt: number | undefined;
}

/** `undefined` where there is no id to be trusted. */
export function versionsOf(fields: Fields): Versions | undefined {
  const id = asId(fields("rest_id")) ?? asId(fields("id_str"));
  if (id === undefined) return undefined;
  const control = fields("edit_control");
  const known = own(own(control, "edit_control_initial"), "edit_tweet_ids") ?? own(control, "edit_tweet_ids");
  const ids = asList(known);
  const isUnedited = ids.length <= 1 && own(control, "initial_tweet_id") === undefined;
  if (isUnedited) return { postId: id, aliases: [], postedAt: asTime(fields("created_at")) };
  const versions = ids
    .slice(0, mostVersions)
    .map(asId)
    .filter((version) => version !== undefined);
  return among(versions, id, asId(own(control, "initial_tweet_id")), fields);
}

function among(
  versions: readonly string[],
  id: string,
  initialId: string | undefined,
  fields: Fields,
): Versions {
  const postId = initialId ?? (versions.includes(id) ? versions[0] : undefined) ?? id;
  return {
    postId,
    aliases: [...new Set([...versions, id])].filter((version) => version !== postId),
    postedAt: postId === id ? asTime(fields("created_at")) : timeOfId(postId),
  };
}

const shape = /^\w{3} \w{3} \d\d [\d:]{8} [+-]\d{4} \d{4}$/;

/** X's "Thu Aug 06 17:33:05 +0000 2026", turned round into the order that every engine reads. */
function asTime(value: unknown): number | undefined {
  const text = asText(value) ?? "";
  if (!shape.test(text)) return undefined;
  const time = Date.parse(`${text.slice(4, 10)} ${text.slice(26)} ${text.slice(11, 25)}`);
  return Number.isNaN(time) ? undefined : time;
}
