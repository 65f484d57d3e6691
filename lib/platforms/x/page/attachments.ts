/** What hangs on a post: pictures and videos, the preview of a linked page, a poll. */

import type { Card, Media } from "@/lib/model/post";

import { first, type Parts } from "./parts";
import { plainText } from "./text";

const videos = '[data-testid="previewInterstitial"], [data-testid="videoPlayer"], video';

export function mediaOf(parts: Parts): Media[] {
  return (parts.named.get("tweetPhoto") ?? []).map((photo): Media => {
    if (photo.querySelector(videos) !== null) return { kind: "video" };
    const alt = altOf(photo);
    return alt === undefined ? { kind: "image" } : { kind: "image", alt };
  });
}

/**
 * X writes "Image", in the page's language, where the author wrote nothing, and marks a description of the
 * author's with a button. A description of several words is kept without it too.
 */
function altOf(photo: Element): string | undefined {
  const alt = photo.querySelector("img")?.getAttribute("alt")?.trim() ?? "";
  const isMarked = photo.parentElement?.querySelector("button") != null;
  return isMarked || /\S\s+\S+\s+\S/.test(alt) ? alt || undefined : undefined;
}

export function cardOf(parts: Parts): Card | undefined {
  const wrapper = first(parts, "card.wrapper");
  const choices = parts.choices
    .map((choice) => plainText(choice.querySelector("span") ?? choice).trim())
    .filter((choice) => choice !== "");
  if (choices.length > 0) return { choices };
  return wrapper && linkCardOf(wrapper);
}

/** The link of a card is X's own short one: where it leads is told by the domain only. */
function linkCardOf(wrapper: Element): Card | undefined {
  const detail = wrapper.querySelector('[data-testid$=".detail"]');
  const lines =
    detail === null ? [] : [...detail.children].map((line) => plainText(line).trim()).filter(Boolean);
  const media = wrapper.querySelector('[data-testid$=".media"]');
  const label = wrapper.querySelector("a[aria-label]")?.getAttribute("aria-label")?.trim() ?? "";
  const [start = ""] = label.split(/\s/, 1);
  const domain = [lines[0], start].find(
    (text) => text !== undefined && /^[^\s/@]+\.[\p{L}\d-]{2,}$/u.test(text),
  );
  const title =
    (lines[0] === domain ? lines[1] : lines[0]) ?? (plainText(media ?? wrapper).trim() || undefined);
  const description = lines[0] === domain ? lines[2] : lines[1];
  return domain === undefined && title === undefined ? undefined : { domain, title, description };
}
