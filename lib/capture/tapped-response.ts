/** What comes over the bridge. It was written in the page's world, so it is checked on arrival. */

import { asCount, asText, isRecord } from "@/lib/kit/read";
import type { Payload } from "@/lib/platforms/platform";

import { requestBodyChars, responseChars, urlChars } from "./limits";

/** A response that was too long to be copied. */
export interface OversizeResponse {
  readonly url: string;
  /** UTF-16 units, or bytes where only the header told. */
  readonly size: number;
}

export type TappedResponse = Payload | OversizeResponse;

/** `undefined` for everything that is not exactly a tapped response of a wanted address. */
export function parseTappedResponse(
  value: unknown,
  isWanted: (url: string) => boolean,
): TappedResponse | undefined {
  if (!isRecord(value)) return undefined;
  // Only what is its own.
  const own: Record<string, unknown> = { ...value };
  const url = boundedText(own.url, urlChars);
  if (url === undefined || !isWanted(url)) return undefined;
  const size = asCount(own.size);
  if (size !== undefined) return { url, size };
  const text = boundedText(own.text, responseChars);
  if (text === undefined) return undefined;
  return { url, requestBody: boundedText(own.requestBody, requestBodyChars), text };
}

export function isOversize(response: TappedResponse): response is OversizeResponse {
  return "size" in response;
}

function boundedText(value: unknown, limit: number): string | undefined {
  const text = asText(value);
  return text !== undefined && text.length <= limit ? text : undefined;
}
