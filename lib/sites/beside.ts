/**
 * Opens the panel beside the page: Chrome's side panel, Firefox's sidebar. Both want the user's own click or
 * key, which is over with the first `await`: so this asks the browser before it returns.
 */

import { browser } from "@/lib/browser";

/** What the polyfill does not know yet. */
interface WithSidePanel {
  readonly sidePanel: { open(options: { readonly windowId: number }): Promise<void> };
}

interface WithSidebar {
  readonly sidebarAction: { open(): Promise<void> };
}

/** Whether this browser has such a panel at all; one that has it may still refuse. */
export function hasBeside(): boolean {
  return hasSidePanel(browser) || hasSidebar(browser);
}

/**
 * @param windowId whose panel; Firefox takes the window that the click was in.
 * @returns whether it opened, or was open. Never throws.
 */
export function openBeside(windowId: number | undefined): Promise<boolean> {
  try {
    return asking(windowId).then(
      () => true,
      () => false,
    );
  } catch {
    return Promise.resolve(false); // Refused: the caller opens a window instead.
  }
}

function asking(windowId: number | undefined): Promise<void> {
  if (hasSidePanel(browser) && windowId !== undefined) return browser.sidePanel.open({ windowId });
  if (hasSidebar(browser)) return browser.sidebarAction.open();
  return Promise.reject(new Error("No panel"));
}

function hasSidePanel(api: object): api is WithSidePanel {
  return "sidePanel" in api && api.sidePanel !== undefined;
}

function hasSidebar(api: object): api is WithSidebar {
  return "sidebarAction" in api && api.sidebarAction !== undefined;
}
