/** Drives Firefox through Marionette. */

import { asList, asText, at } from "@/lib/kit/read";
import { until } from "@/test/support/waiting";

import type { BrowserPage, Driver, Key, LaunchOptions } from "./driver";
import { firefoxExtensionId, firefoxExtensionUuid } from "./extension-id";
import { firefoxPreferences } from "./firefox-preferences";
import { startFirefox } from "./firefox-process";
import type { Marionette } from "./marionette";

const limitMs = 30_000;

/** The name under which WebDriver hands over an element. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** WebDriver's own code points for keys without a character. */
const keys: Partial<Record<Key, string>> = {
  Enter: "\uE007",
  Tab: "\uE004",
  Escape: "\uE00C",
  Space: " ",
  ArrowDown: "\uE015",
  ArrowUp: "\uE013",
};

type Locked = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { marionette, exited, close } = await startFirefox(firefoxPreferences(options));
  const locked = oneAtATime();
  const install = async () =>
    void (await marionette.send("Addon:Install", { path: options.extension, temporary: true }));
  try {
    await install();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    name: "firefox",
    close,
    extensionUrl: (path) => `moz-extension://${firefoxExtensionUuid}/${path}`,
    newPage: (url) => locked(() => openTab(marionette, locked, url)),
    untilClosed: () => exited,
    pageAt: (url) => locked(() => tabAt(marionette, locked, url)),
    clip: () => locked(async () => void (await inChrome(marionette, pressClipKey))),
    keepInPanel: () => locked(async () => void (await inChrome(marionette, pressClipKey))),
    async chooseInMenu(page, selector, entry) {
      const [x, y] = await page.evaluate(middleOf, selector);
      await page.bringToFront();
      return locked(async () => {
        await marionette.send("WebDriver:PerformActions", { actions: [rightClickAt(x, y)] });
        return until(limitMs, "The menu does not open", async () => {
          const labels = asList(await inChrome(marionette, chooseInMenu, entry?.label ?? ""));
          return labels.length > 0 && labels.map((one) => asText(one) ?? "");
        });
      });
    },
    askPanel: (question, ...given) =>
      locked(async () => {
        await toOwnTab(marionette);
        return marionette.run(
          `(...given) => { const [panel] = browser.extension.getViews({ type: "sidebar" }); return panel && (${String(question)})(panel.document, ...given); }`,
          given,
        );
      }),
    setColourScheme: (scheme) =>
      locked(
        async () =>
          void (await inChrome(
            marionette,
            setPreference,
            "layout.css.prefers-color-scheme.content-override",
            scheme === "dark" ? 0 : 1,
          )),
      ),
    stopBackground: () =>
      locked(async () => void (await inChrome(marionette, terminateBackground, firefoxExtensionId))),
    evictStorage: () =>
      locked(async () => void (await inChrome(marionette, clearDatabases, firefoxExtensionId))),
    newPrivatePage: (url) => locked(() => openTab(marionette, locked, url, true)),
    // Firefox takes the same id once more for an update.
    reloadExtension: () => locked(install),
    complaints: () =>
      locked(async () =>
        asList(await inChrome(marionette, consoleErrors, firefoxExtensionUuid)).map(
          (each) => asText(each) ?? "",
        ),
      ),
  };
}

/** Marionette has one current window, so what belongs together must not be interrupted. */
function oneAtATime(): Locked {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function openTab(
  marionette: Marionette,
  locked: Locked,
  url?: string,
  isPrivate = false,
): Promise<BrowserPage> {
  // The tab that was current may be closed, and a command needs one.
  const [first] = asList(await marionette.send("WebDriver:GetWindowHandles"));
  await marionette.send("WebDriver:SwitchToWindow", { handle: first, focus: false });
  const wanted = isPrivate ? { type: "window", private: true } : { type: "tab" };
  const made = await marionette.send("WebDriver:NewWindow", wanted);
  const handle = asText(at(made, "handle")) ?? "";
  const page = pageOf(marionette, handle, locked);
  await marionette.send("WebDriver:SwitchToWindow", { handle, focus: true });
  if (url) await marionette.send("WebDriver:Navigate", { url });
  return page;
}

async function tabAt(marionette: Marionette, locked: Locked, url: string): Promise<BrowserPage | undefined> {
  for (const handle of asList(await marionette.send("WebDriver:GetWindowHandles"))) {
    await marionette.send("WebDriver:SwitchToWindow", { handle, focus: false });
    if ((await marionette.send("WebDriver:GetCurrentURL")) === url)
      return pageOf(marionette, asText(handle) ?? "", locked);
  }
  return undefined;
}

/** Any tab of the extension: its pages see each other. Which tab is shown stays as it is. */
async function toOwnTab(marionette: Marionette): Promise<void> {
  for (const handle of asList(await marionette.send("WebDriver:GetWindowHandles"))) {
    await marionette.send("WebDriver:SwitchToWindow", { handle, focus: false });
    const url = asText(await marionette.send("WebDriver:GetCurrentURL")) ?? "";
    if (url.startsWith(`moz-extension://${firefoxExtensionUuid}/`)) return;
  }
  throw new Error("No tab of the extension is open");
}

function pageOf(marionette: Marionette, handle: string, locked: Locked): BrowserPage {
  const shown = <Answer>(focus: boolean, work: () => Promise<Answer>) =>
    locked(async () => {
      await marionette.send("WebDriver:SwitchToWindow", { handle, focus });
      return work();
    });
  const here = <Answer>(work: () => Promise<Answer>) => shown(true, work);
  const send = (command: string, parameters?: object) =>
    here(async () => void (await marionette.send(command, parameters)));
  return {
    goto: (url) => send("WebDriver:Navigate", { url }),
    reload: () => send("WebDriver:Refresh"),
    goBack: () => send("WebDriver:Back"),
    bringToFront: () => here(async () => {}),
    // To look does not change which tab is shown.
    evaluate: (question, ...given) => shown(false, () => marionette.run(String(question), given)),
    click: (selector) =>
      here(async () => {
        await until(limitMs, `${selector} cannot be clicked`, async () => {
          await marionette.send("WebDriver:ElementClick", { id: await elementAt(marionette, selector) });
          return true;
        });
      }),
    fill: (selector, text) =>
      here(async () => {
        const id = await until(limitMs, `${selector} is not there`, () => elementAt(marionette, selector));
        await marionette.send("WebDriver:ElementClear", { id });
        await marionette.send("WebDriver:ElementSendKeys", { id, text });
      }),
    press: (key) => send("WebDriver:PerformActions", { actions: [strokeOf(keys[key] ?? key)] }),
    setViewport: (width, height) =>
      here(async () => {
        const [x, y] = await marionette.run<[number, number]>(String(frameSize), []);
        await marionette.send("WebDriver:SetWindowRect", { width: width + x, height: height + y });
      }),
    screenshot: () =>
      here(async () => {
        const picture = await marionette.send("WebDriver:TakeScreenshot", { full: false, hash: false });
        return Buffer.from(asText(picture) ?? "", "base64");
      }),
    close: () => send("WebDriver:CloseWindow"),
  };
}

async function elementAt(marionette: Marionette, selector: string): Promise<string | undefined> {
  const found = await marionette.send("WebDriver:FindElement", { using: "css selector", value: selector });
  return asText(at(found, elementKey));
}

function strokeOf(value: string) {
  return {
    type: "key",
    id: "keyboard",
    actions: [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ],
  };
}

function rightClickAt(x: number, y: number) {
  return {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x, y, origin: "viewport" },
      { type: "pause", duration: 400 },
      { type: "pointerDown", button: 2 },
      { type: "pointerUp", button: 2 },
    ],
  };
}

async function inChrome<Given extends readonly unknown[]>(
  marionette: Marionette,
  script: (...given: Given) => unknown,
  ...given: Given
): Promise<unknown> {
  await marionette.send("Marionette:SetContext", { value: "chrome" });
  try {
    return await marionette.run<unknown>(String(script), given);
  } finally {
    await marionette.send("Marionette:SetContext", { value: "content" });
  }
}

/** What exists where Firefox runs its own interface, as far as it is used here. */
declare const Services: {
  qms: {
    clearStoragesForPrincipal(principal: object, persistence: null, client: "idb"): { callback: () => void };
  };
  prefs: { setIntPref(name: string, value: number): void };
  console: {
    getMessageArray(): readonly {
      readonly message: string;
      readonly flags?: number;
      QueryInterface(wanted: unknown): void;
      readonly sourceName?: string;
      readonly errorMessage?: string;
    }[];
  };
};
declare const Ci: { nsIScriptError: { readonly warningFlag: number; readonly infoFlag: number } };
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: { terminateBackground(options: object): Promise<void>; readonly principal: object };
  };
};

/** As the browser itself does it when the key is pressed; a headless window takes no keys of its own. */
function pressClipKey() {
  const key = document.querySelector("keyset[id*=ext] key");
  if (key && "doCommand" in key && typeof key.doCommand === "function") key.doCommand();
}

/** Labels of the extension's entries in the menu that is open; the one that is wanted is chosen, the menu closed. */
function chooseInMenu(label: string): readonly string[] {
  const menu = document.querySelector("#contentAreaContextMenu");
  if (!menu || !("state" in menu) || menu.state !== "open") return [];
  const ours = [...menu.querySelectorAll("menuitem[id*=mentionary]")].filter(
    (item) => !item.hasAttribute("hidden"),
  );
  const wanted = ours.find((item) => item.getAttribute("label") === label);
  if (wanted && "doCommand" in wanted && typeof wanted.doCommand === "function") wanted.doCommand();
  if ("hidePopup" in menu && typeof menu.hidePopup === "function") menu.hidePopup();
  return ours.map((item) => item.getAttribute("label") ?? "");
}

function setPreference(name: string, value: number) {
  Services.prefs.setIntPref(name, value);
}

function terminateBackground(id: string) {
  return WebExtensionPolicy.getByID(id).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

/** Databases alone: what else the extension stores is kept elsewhere, and not evicted. */
function clearDatabases(id: string): Promise<boolean> {
  const { principal } = WebExtensionPolicy.getByID(id).extension;
  return new Promise((resolve) => {
    Services.qms.clearStoragesForPrincipal(principal, null, "idb").callback = () => resolve(true);
  });
}

function consoleErrors(uuid: string) {
  const { warningFlag, infoFlag } = Ci.nsIScriptError;
  return Services.console.getMessageArray().flatMap((entry) => {
    try {
      entry.QueryInterface(Ci.nsIScriptError);
    } catch {
      return []; // A plain line of the browser's own.
    }
    const isError = ((entry.flags ?? 0) & (warningFlag | infoFlag)) === 0;
    // An answer that comes when the page is put away or gone: Firefox says so, and the script never hears of it.
    if (/Promise (?:resolved|rejected) (?:while|after) context/.test(entry.message)) return [];
    // The event page has a console of its own, where the browser says that it was ended.
    const isOurs = entry.message.includes(uuid) && !entry.message.includes(`${uuid}/background.js`);
    return isError && isOurs ? [entry.message] : [];
  });
}

/** Runs in the page. */
function middleOf(selector: string): readonly [x: number, y: number] {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: "center" });
  const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** Runs in the page. */
function frameSize() {
  return [window.outerWidth - window.innerWidth, window.outerHeight - window.innerHeight];
}
