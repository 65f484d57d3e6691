/** The isolated world's door: what comes over the bridge is checked, and no more of it than is sane. */

import { createTokenBucket } from "@/lib/kit/token-bucket";
import type { Payload } from "@/lib/platforms/platform";

import { isOversize, parseTappedResponse } from "./tapped-response";

export interface InletOptions {
  readonly isWanted: (url: string) => boolean;
  /** The same rule as on the other side, by request and answer. Absent = the address decides alone. */
  readonly isAllowed?: (request: string | undefined, answer?: string) => boolean;
  readonly onPayload: (payload: Payload) => void;
  /** A wanted response that cannot be read: too long, or one too many. */
  readonly onUnreadable: () => void;
  readonly now: () => number;
}

/** A page that scrolls fast asks for two or three timelines a second, of 1 MB at most. */
const payloadsAtOnce = 100;
const payloadsPerSecond = 20;
const charsAtOnce = 60_000_000;
const charsPerSecond = 6_000_000;

/** @returns takes whatever arrived; what is no tapped response of a wanted address leaves no trace. */
export function createInlet(options: InletOptions): (message: unknown) => void {
  const { isWanted, isAllowed = () => true, onPayload, onUnreadable, now } = options;
  const mayCome = createTokenBucket(payloadsAtOnce, payloadsPerSecond, now);
  const mayWeigh = createTokenBucket(charsAtOnce, charsPerSecond, now);
  return (message) => {
    if (!mayCome(1)) return;
    const response = parseTappedResponse(message, isWanted);
    if (!response) return;
    if (isOversize(response) || !mayWeigh(response.text.length)) onUnreadable();
    else if (isAllowed(response.requestBody, response.text)) onPayload(response);
  };
}
