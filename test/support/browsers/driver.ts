/** The only surface of a browser that a journey may use. Chromium and Firefox each implement it. */

export type BrowserName = "chromium" | "firefox";

/** Letters as they stand on a key: "e", not "E". */
export type Key = "Enter" | "Tab" | "Escape" | "Space" | "ArrowDown" | "ArrowUp" | Letter;
type Letter = "e" | "j" | "k" | "t" | "u" | "w" | "x";

export interface BrowserPage {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Back in the tab's history, out of the back-forward cache where the page could enter it. */
  goBack(): Promise<void>;
  /** Makes it the tab that its window shows. */
  bringToFront(): Promise<void>;
  /** Runs in the page. `question` is sent as source text: it sees its arguments and the page, nothing else. */
  evaluate<Arguments extends readonly unknown[], Answer>(
    question: (...given: Arguments) => Answer,
    ...given: Arguments
  ): Promise<Awaited<Answer>>;
  /** A real click, as trusted as a user's, once the element is there. */
  click(selector: string): Promise<void>;
  /** Replaces what a field holds, as a user types. */
  fill(selector: string, text: string): Promise<void>;
  /** Presses a key wherever the focus is. */
  press(key: Key): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** PNG of what is visible. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
}

export interface Driver {
  readonly name: BrowserName;
  newPage(url?: string): Promise<BrowserPage>;
  /** The tab that shows `url`, if one does. */
  pageAt(url: string): Promise<BrowserPage | undefined>;
  /**
   * Clips the tab in front, which shows `url`, as a user does, with the leave that the browser gives for it: by the
   * toolbar's button and the popup's (Chromium), or by the key (Firefox, whose test can press it).
   */
  clip(url: string): Promise<void>;
  /**
   * The page of the extension that stands in no tab: the panel beside the page. A tab of the extension must be open.
   * `undefined` = the panel is not open. The question sees the panel's document, what is given, and nothing else.
   */
  askPanel<Given extends readonly unknown[], Answer>(
    question: (panel: Document, ...given: Given) => Answer,
    ...given: Given
  ): Promise<Answer | undefined>;
  /**
   * Opens the browser's own menu on an element of the tab in front, as the right button does, and chooses an entry of
   * ours. Chromium's menu no test can see: there page and worker are told what it tells them, so that what the entry
   * does is tested, not whether it is shown. That gives no leave to enter a tab, either.
   *
   * @returns labels of ours that the menu had; `undefined` = this browser does not say.
   */
  chooseInMenu(
    page: BrowserPage,
    selector: string,
    entry?: MenuEntry,
  ): Promise<readonly string[] | undefined>;
  /** Enter, or the key that clips once more: what keeps the clip in the panel without a mouse in this browser's test. */
  keepInPanel(): Promise<void>;
  /** "popup.html" → its address in this browser. */
  extensionUrl(path: string): string;
  setColourScheme(scheme: "light" | "dark"): Promise<void>;
  /** Ends the service worker or event page, as the browser does when it wants its memory back. */
  stopBackground(): Promise<void>;
  /**
   * What the extension may store from now on, in bytes; less than it holds leaves what is there. Only where a
   * browser can be told so while it runs.
   */
  limitStorage?(bytes: number): Promise<void>;
  /** Takes the extension's databases away, as the browser does when the disk is short: nobody is asked. */
  evictStorage(): Promise<void>;
  /** A tab of a private window. Only where a browser can be told to open one. */
  newPrivatePage?(url: string): Promise<BrowserPage>;
  /** Lets a site's pages read the clipboard without asking. Only where a browser can be told so while it runs. */
  allowClipboard?(origin: string): Promise<void>;
  /** Loads the extension anew out of its folder, as an update does. Its own pages are closed by that. */
  reloadExtension(): Promise<void>;
  /** Errors in the console of any page that come from a file of the extension, in the order in which they came. */
  complaints(): Promise<readonly string[]>;
  /** Resolves when the browser was closed, by whomever. */
  untilClosed(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. The production build runs unchanged. */
  readonly extension: string;
  /** Everything the browser asks for goes through here. */
  readonly proxyPort: number;
  /**
   * Match patterns that the user will say yes to when the extension asks. A headless browser cannot
   * show the prompt; everything before and after it is the real thing. Firefox says yes to whatever
   * is asked when the list is not empty.
   */
  readonly willGrant: readonly string[];
  /** Chromium keeps pages alive behind the one that is shown, as Firefox always does. Playwright switches that off. */
  readonly hasBackForwardCache?: boolean;
  /** What the extension may store, in bytes. Has no effect on a build that holds `unlimitedStorage`. */
  readonly storageBytes?: number;
  /** `false` shows the window. Chromium only. */
  readonly isHeadless?: boolean;
  /** Folder of a profile that outlives the browser, made where there is none. Chromium only. */
  readonly profile?: string | undefined;
}
