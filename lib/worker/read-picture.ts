/** A picture on its way into the store: its bytes, and the hash by which its clip names it. */

import type { NewPicture } from "@/lib/ingest/clip-page";
import { fromBase64 } from "@/lib/kit/base64";
import { hexOf } from "@/lib/kit/hex";
import { AppError } from "@/lib/model/app-error";
import type { ClipPicture } from "@/lib/model/clip-draft";

export async function readPicture({ url, width, height, takenAt }: ClipPicture): Promise<NewPicture> {
  const [, type, letters = ""] = /^data:(image\/webp|image\/png);base64,(.+)$/.exec(url) ?? [];
  const bytes = fromBase64(letters);
  if (!bytes || (type !== "image/webp" && type !== "image/png")) {
    throw new AppError("message-malformed", "That is no picture");
  }
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return { sha256: hexOf(new Uint8Array(hash)), takenAt, type, width, height, bytes };
}
