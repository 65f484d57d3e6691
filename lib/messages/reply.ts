/** What comes back for a message: an answer, or the words of an error on the far side. */

import { isRecord } from "@/lib/kit/read";

import type { Answer, MessageName } from "./contract";

export function isReply<Name extends MessageName>(reply: unknown): reply is { answer: Answer<Name> } {
  return isRecord(reply) && "answer" in reply;
}
