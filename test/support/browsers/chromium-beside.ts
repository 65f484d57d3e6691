/**
 * Pages of the extension that stand in no tab, in Chromium: its popup, and the panel beside the page. Playwright
 * does not show them; the browser's own protocol does, and it also presses the button in the toolbar.
 */

import type { BrowserContext, CDPSession } from "@playwright/test";

import { asList, at } from "@/lib/kit/read";
import { pause, until } from "@/test/support/waiting";

const limitMs = 30_000;

/** A page that was found; a question to it sees its `document` first, then what is given. */
export interface PageBeside {
  ask(question: string, given: readonly unknown[]): Promise<unknown>;
  click(selector: string): Promise<void>;
  pressEnter(): Promise<void>;
}

export interface BesideChromium {
  /** `undefined` = there is none. */
  find(url: string): Promise<PageBeside | undefined>;
  /** Over the tab that shows `url`, which must be in front. */
  pressToolbarButton(extensionId: string, url: string): Promise<void>;
}

/** What there is to send is more than Playwright's list of it. */
interface AnyCommand {
  send(method: string, parameters: object): Promise<unknown>;
}

export function besideChromium(context: BrowserContext): BesideChromium {
  let held: Promise<CDPSession> | undefined;
  const session = () => {
    const browser = context.browser();
    if (!browser) throw new Error("Chromium was closed");
    return (held ??= browser.newBrowserCDPSession());
  };
  return {
    async find(url) {
      const root = await session();
      const { targetInfos } = await root.send("Target.getTargets");
      const target = targetInfos.find((one) => one.type === "page" && one.url.startsWith(url));
      return target && attach(root, target.targetId);
    },
    async pressToolbarButton(id, url) {
      const root = await session();
      const { targetInfos } = await root.send("Target.getTargets", { filter: [{ type: "tab" }] });
      const tab = targetInfos.find((one) => one.url === url);
      if (!tab) throw new Error(`No tab shows ${url}`);
      const anything: AnyCommand = root;
      await anything.send("Extensions.triggerAction", { id, targetId: tab.targetId });
    },
  };
}

async function attach(root: CDPSession, targetId: string): Promise<PageBeside> {
  const { sessionId } = await root.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  root.on("Target.receivedMessageFromTarget", ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const answer: unknown = JSON.parse(message);
    const id = at(answer, "id");
    if (typeof id === "number") waiting.get(id)?.(at(answer, "result"));
  });
  const send = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, resolve);
      const message = JSON.stringify({ id: last, method, params });
      root.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
    });
  const ask: PageBeside["ask"] = async (question, given) => {
    const expression = `(${question})(document, ...${JSON.stringify(given)})`;
    const answer = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    return at(answer, "result", "value");
  };
  return {
    ask,
    async click(selector) {
      // Where it stands still: what is read meanwhile moves it.
      const [x, y] = await until(limitMs, `${selector} does not stand still`, async () => {
        const before = asList(await ask(String(middleOf), [selector]));
        await pause(150);
        const middle = asList(await ask(String(middleOf), [selector]));
        return middle.length === 2 && String(middle) === String(before) && middle;
      });
      for (const type of ["mousePressed", "mouseReleased"]) {
        await send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
      }
    },
    async pressEnter() {
      const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 };
      await send("Input.dispatchKeyEvent", { ...key, type: "keyDown", text: "\r" });
      await send("Input.dispatchKeyEvent", { ...key, type: "keyUp" });
    },
  };
}

/** Runs in the page. */
function middleOf(page: Document, selector: string): readonly number[] {
  const element = page.querySelector(selector);
  if (!element) return [];
  element.scrollIntoView({ block: "center" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 ? [x + width / 2, y + height / 2] : [];
}
