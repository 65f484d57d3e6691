/** Sends and serves the messages of the contract. An error on the far side becomes an AppError on this one. */

import type { Runtime } from "webextension-polyfill";

import { browser } from "@/lib/browser";
import { asText, at, isRecord } from "@/lib/kit/read";
import { AppError } from "@/lib/model/app-error";

import { fromContentScripts, type Answer, type Argument, type MessageName } from "./contract";
import { isReply } from "./reply";

/**
 * Arguments arrive unchecked: each handler begins by parsing its own. `senderUrl` is the page that asks, `tabId`
 * the tab that it stands in, unless it is in none.
 */
export type Handlers = {
  [Name in MessageName]: (argument: unknown, senderUrl: string, tabId?: number) => Promise<Answer<Name>>;
};

export async function send<Name extends MessageName>(
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  const reply: unknown = await browser.runtime.sendMessage({ name, argument });
  if (isReply<Name>(reply)) return reply.answer;
  throw new AppError("message-failed", asText(at(reply, "error")) ?? "No answer", { name });
}

/**
 * Every listener is an `async` function: Chrome takes an answer only from a native promise.
 *
 * @param onFailed is told what a handler failed with, before whoever asked is.
 */
export function serve(handlers: Handlers, onFailed: (error: unknown) => void = () => undefined): void {
  browser.runtime.onMessage.addListener(async (message: unknown, sender: Runtime.MessageSender) => {
    if (!isCall(message, handlers)) return { error: "Unknown message" };
    if (!maySend(message.name, sender)) return { error: "Not allowed from here" };
    try {
      return { answer: await handlers[message.name](message.argument, sender.url ?? "", sender.tab?.id) };
    } catch (error) {
      onFailed(error);
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
}

/**
 * A site's page can at worst take over its own content script. That one may deliver, and ask and edit what its
 * own site's posts come to (see lib/worker/page-marks.ts): it neither reads the store nor touches other sites.
 */
function maySend(name: MessageName, { id, url = "" }: Runtime.MessageSender): boolean {
  if (id !== browser.runtime.id) return false;
  return fromContentScripts.has(name) || url.startsWith(browser.runtime.getURL(""));
}

function isCall(message: unknown, handlers: Handlers): message is { name: MessageName; argument: unknown } {
  return isRecord(message) && typeof message.name === "string" && Object.hasOwn(handlers, message.name);
}
