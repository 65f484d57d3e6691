/** Reads one answer of Facebook as a whole: a response, or a page that carries answers in itself. */

import { addDropped } from "@/lib/model/read-counts";
import type { Reading } from "@/lib/model/reading";
import type { Payload } from "@/lib/platforms/platform";

import { readPage } from "./island-reader";
import { readWhole } from "./stream";

/** `undefined` where the text is neither. */
export function readPayload({ requestBody, language, text }: Payload): Reading | undefined {
  if (/^[\s\uFEFF]*</.test(text.slice(0, 1000))) return readHtml(text, language);
  return readWhole(text, { requestBody, language });
}

/** The answers of a page as one: its place is that of the first that shows anything. */
function readHtml(html: string, language: string | undefined): Reading | undefined {
  const { readings } = readPage(html, { language });
  const [first] = readings;
  if (first === undefined) return undefined;
  const telling = readings.find(({ slots }) => slots > 0) ?? first;
  return readings.slice(1).reduce((all, next) => joined(all, next), { ...first, place: telling.place });
}

function joined(one: Reading, other: Reading): Reading {
  const dropped = addDropped(one.dropped, other.dropped);
  return {
    ...one,
    slots: one.slots + other.slots,
    posts: [...one.posts, ...other.posts],
    nested: one.nested + other.nested,
    dropped,
  };
}
