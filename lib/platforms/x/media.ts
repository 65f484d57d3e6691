/** Pictures and films of a post: their kind and the description that its author wrote for them. */

import { asText } from "@/lib/kit/read";
import type { Media } from "@/lib/model/post";

import { mediaOf } from "./entities";
import type { Fields } from "./fields";
import { own } from "./fields";

const kinds = new Map<unknown, Media["kind"]>([
  ["photo", "image"],
  ["video", "video"],
  ["animated_gif", "gif"],
]);

export function attachmentsOf(fields: Fields): Media[] {
  return mediaOf(fields).flatMap((item) => {
    const kind = kinds.get(own(item, "type"));
    return kind ? [{ kind, alt: asText(own(item, "ext_alt_text")) }] : [];
  });
}
