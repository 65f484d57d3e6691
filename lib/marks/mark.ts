/** One mark on one post: a small button in a closed room, which opens the post's menu. */

import type { MarkSpot } from "@/lib/platforms/page-reader";

import { drawing, element } from "./element";
import { openRoom, type RoomMode } from "./shadow";
import { markStyle } from "./style";
import type { DrawnState, MarkWords } from "./words/en";

export interface Mark {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly state: () => DrawnState;
  show(state: DrawnState): void;
  /** Puts it where it belongs, if it is not there. */
  settle(spot: MarkSpot): void;
  remove(): void;
}

export interface MarkOptions {
  readonly document: Document;
  readonly kind: MarkSpot["kind"];
  readonly words: MarkWords;
  readonly onOpen: (mark: Mark) => void;
  readonly mode: RoomMode;
}

const bookmark = "M4.5 2.5h7v11L8 10.7 4.5 13.5z";
const shapes: Readonly<Record<DrawnState, string>> = {
  kept: "M8 3a5 5 0 1 0 .01 0M8 8h.01",
  needs: "M2.5 3h11v7.5H8l-3 2.5v-2.5H2.5zM8 5v2M8 8.7h.01",
  answered: "M8 2.5a5.5 5.5 0 1 0 .01 0M5.5 8l1.8 1.8 3.4-3.5",
  clipped: bookmark,
  aside: bookmark,
  none: bookmark,
};

export function createMark({ document, kind, words, onOpen, mode }: MarkOptions): Mark {
  const { host, root } = openRoom(document, "mentionary-mark", markStyle(kind), mode);
  const button = element(document, "button", {
    type: "button",
    class: "mark",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
  });
  root.append(button);
  let drawn: DrawnState | undefined;
  const mark: Mark = {
    root,
    host,
    button,
    state: () => drawn ?? "none",
    show: (state) => {
      if (state === drawn) return;
      drawn = state;
      const label = words.mark(words.state[state]);
      button.dataset.state = state;
      button.title = label;
      button.setAttribute("aria-label", label);
      button.replaceChildren(drawing(document, shapes[state], state === "clipped"));
    },
    settle: ({ parent, kind: where }) => {
      if (host.parentNode === parent) return;
      if (where === "row" || where === "line") parent.append(host);
      else parent.prepend(host);
    },
    remove: () => host.remove(),
  };
  // A click that a script made up opens nothing.
  button.addEventListener("click", (event) => {
    if (event.isTrusted) onOpen(mark);
  });
  return mark;
}
