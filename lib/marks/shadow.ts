/** The closed room in which everything of ours is drawn: styled by us alone, and out of the page's reach. */

/** `open` is for tests. */
export type RoomMode = "closed" | "open";

export interface Room {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** What happens inside is none of the page's business: its shortcuts would run, and its links open. */
const kept = [
  "keydown",
  "keypress",
  "keyup",
  "input",
  "beforeinput",
  "click",
  "dblclick",
  "auxclick",
  "contextmenu",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchstart",
  "touchend",
  "focusin",
  "submit",
] as const;

/** @param name of the element: with a dash in it, no rule of a page about its own elements fits. */
export function openRoom(document: Document, name: string, style: string, mode: RoomMode): Room {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode });
  dress(root, style);
  for (const type of kept) root.addEventListener(type, stop, { passive: true });
  return { host, root };
}

const stop = (event: Event): void => event.stopPropagation();

/** A sheet of our own is subject to no policy of the page; where it cannot be had, an element does. */
function dress(root: ShadowRoot, style: string): void {
  try {
    root.adoptedStyleSheets = [sheetOf(style)];
  } catch {
    // Firefox keeps such sheets from content scripts.
    const written = root.ownerDocument.createElement("style");
    written.textContent = style;
    root.append(written);
  }
}

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(style: string): CSSStyleSheet {
  const known = sheets.get(style);
  if (known) return known;
  const made = new CSSStyleSheet();
  made.replaceSync(style);
  sheets.set(style, made);
  return made;
}
