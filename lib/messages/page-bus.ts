/** The content script's end of the messages: it asks the worker, and answers our own pages. Small on purpose. */

import { native } from "@/lib/browser/native";
import { isRecord } from "@/lib/kit/read";

import type { Answer, Argument, MessageName } from "./contract";
import type { PageMessages } from "./page-contract";
import { isReply } from "./reply";

export async function sendFromPage<Name extends MessageName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  const reply: unknown = await native().runtime.sendMessage({ name, argument });
  if (isReply<Name>(reply)) return reply.answer;
  // Nobody reads what it says: the batch is sent again.
  throw new Error(name);
}

export type PageAnswers = { readonly [Name in keyof PageMessages]: () => PageMessages[Name] };

/** Answers at once, and only who belongs to this extension. */
export function answerFromPage(answers: PageAnswers): void {
  const { runtime } = native();
  // Not a promise: Chrome's own interface waits for the callback.
  runtime.onMessage.addListener((message, sender, sendResponse) => {
    const name = sender.id === runtime.id && isRecord(message) ? message.name : undefined;
    sendResponse(isAnswered(name, answers) ? answers[name]() : null);
    return true;
  });
}

function isAnswered(name: unknown, answers: PageAnswers): name is keyof PageMessages {
  return typeof name === "string" && Object.hasOwn(answers, name);
}
