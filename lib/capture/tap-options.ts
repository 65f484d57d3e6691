/** What the tap is asked for, and the two steps that fetch and XMLHttpRequest share. */

import { responseChars } from "./limits";
import type { TappedResponse } from "./tapped-response";

export interface TapOptions {
  /** Whether responses of this absolute address are read. Called for every request: it must be quick. */
  isWanted(url: string): boolean;
  /** Whether an answer is read, by its request's body and by itself. Not asked of addresses that are not wanted. */
  isAllowed(request: string | undefined, answer?: string): boolean;
  /** `false` = nothing is copied at the moment. */
  isOpen(): boolean;
  deliver(response: TappedResponse): void;
}

/** The page's request, as far as it matters. */
export interface Request {
  /** Where it was sent; the response may come from elsewhere. */
  readonly address: string | undefined;
  readonly body: string | undefined;
}

/** The address under which a response is handed over; `undefined` = it is not wanted. */
export function wantedAddress(
  options: TapOptions,
  requested: string | undefined,
  answered: unknown,
): string | undefined {
  if (requested !== undefined && options.isWanted(requested)) return requested;
  return typeof answered === "string" && options.isWanted(answered) ? answered : undefined;
}

export function handOver(options: TapOptions, url: string, body: string | undefined, text: unknown): void {
  if (typeof text !== "string" || text === "" || !options.isAllowed(body, text)) return;
  options.deliver(
    text.length > responseChars ? { url, size: text.length } : { url, requestBody: body, text },
  );
}
