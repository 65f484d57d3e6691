/**
 * Pictures what waits in the clip panel as it stands on the screen, because the user asked for it there: the
 * post, or what is visible of the page. Never by itself, and never a tab that shows something else by now.
 */

import { browser } from "@/lib/browser";
import { cropOf, type Area } from "@/lib/clip/crop";
import { fromBase64, toBase64 } from "@/lib/kit/base64";
import type { PictureProblem } from "@/lib/messages/contract";
import { pictureLimits } from "@/lib/model/clip";
import type { ClipPicture } from "@/lib/model/clip-draft";

import type { ClipTab, Offered } from "./clip-offers";
import { placeOfPost } from "./read-post";

type Outcome = { readonly picture: ClipPicture } | { readonly problem: PictureProblem };

export async function takePicture({ post, tab }: Offered): Promise<Outcome> {
  if (tab === undefined || !(await isShown(tab))) return { problem: "moved" };
  const place = post && (await placeOfPost(tab.tabId, post.postId));
  if (post && !place) return { problem: "unseen" };
  const takenAt = Date.now();
  const whole = await windowOf(tab);
  if (whole === undefined) return { problem: "refused" };
  // Who is quick has gone to another tab meanwhile: its picture is not kept.
  if (!(await isShown(tab))) return { problem: "moved" };
  const area = place
    ? cropOf(place, { width: place.across, height: place.down }, whole)
    : { x: 0, y: 0, width: whole.width, height: whole.height };
  if (area === undefined) return { problem: "unseen" };
  return { picture: { ...(await encoded(whole, area)), takenAt } };
}

async function isShown({ tabId, windowId, url }: ClipTab): Promise<boolean> {
  // A tab that is gone is not shown.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.active === true && tab.windowId === windowId && tab.url === url;
}

/** `undefined` where the browser does not let us: its leave ends with the page in which the user gave it. */
async function windowOf({ windowId }: ClipTab): Promise<ImageBitmap | undefined> {
  const url = await browser.tabs.captureVisibleTab(windowId, { format: "png" }).catch(() => undefined);
  const bytes = fromBase64(/^data:image\/png;base64,(.+)$/.exec(url ?? "")?.[1] ?? "");
  return bytes && bytes.length > 0 ? createImageBitmap(new Blob([bytes], { type: "image/png" })) : undefined;
}

/** As sharp as it may be: only where it is too large for its limit it is drawn smaller. */
async function encoded(whole: ImageBitmap, area: Area): Promise<Omit<ClipPicture, "takenAt">> {
  let scale = Math.min(1, pictureLimits.side / Math.max(area.width, area.height));
  for (;;) {
    const drawn = await draw(whole, area, scale);
    if (drawn.bytes.length <= pictureLimits.bytes || drawn.width === 1) {
      const { bytes, type, width, height } = drawn;
      return { url: `data:${type};base64,${toBase64(bytes)}`, width, height };
    }
    scale *= 0.7;
  }
}

async function draw(whole: ImageBitmap, { x, y, width, height }: Area, scale: number) {
  const [across, down] = [Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale))];
  const canvas = new OffscreenCanvas(across, down);
  canvas.getContext("2d")?.drawImage(whole, x, y, width, height, 0, 0, across, down);
  // A browser that cannot write WebP writes PNG and says so.
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.85 });
  return {
    bytes: new Uint8Array(await blob.arrayBuffer()),
    type: blob.type,
    width: across,
    height: down,
  };
}
