/** What the popup says, read off its page. */

import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { until } from "@/test/support/waiting";

import { testId } from "./test-id";

/** Of a shortened or partly known figure the least that it can be; `undefined` where a dash stands. */
export type Figure = number | undefined;

export interface ShownMention {
  /** `subjectId|x:123` */
  readonly key: string;
  readonly text: string;
  readonly marked: readonly string[];
  readonly href: string | undefined;
  readonly likes: Figure;
  readonly replies: Figure;
  readonly shares: Figure;
  readonly views: Figure;
}

export interface ShownPopup {
  readonly mentions: Figure;
  readonly engagement: Figure;
  readonly views: Figure;
  readonly people: Figure;
  /** How many wait for an answer. */
  readonly waiting: number;
  readonly waitingKeys: readonly string[];
  readonly newest: readonly ShownMention[];
  readonly isEmpty: boolean;
  readonly health: string;
  /** The whole of it, as text. */
  readonly text: string;
}

const limitMs = 30_000;

export async function openPopup(driver: Driver): Promise<BrowserPage> {
  const page = await driver.newPage(driver.extensionUrl("popup.html"));
  await until(limitMs, "The popup shows nothing", async () => (await shownPopup(page)).health !== "");
  return page;
}

/** Waits until the popup says what is wanted: it reads live, so it may still be on its way. */
export async function popupWhen(
  page: BrowserPage,
  what: string,
  isWanted: (popup: ShownPopup) => boolean,
): Promise<ShownPopup> {
  let last: ShownPopup | undefined;
  try {
    return await until(limitMs, what, async () => {
      last = await shownPopup(page);
      return isWanted(last) && last;
    });
  } catch (error) {
    throw new Error(`${what}; the popup says: ${last?.text.slice(0, 400) ?? "nothing"}`, { cause: error });
  }
}

export function shownPopup(page: BrowserPage): Promise<ShownPopup> {
  return page.evaluate(readPopup, {
    mentions: testId("figure-mentions"),
    engagement: testId("figure-engagement"),
    views: testId("figure-views"),
    people: testId("figure-people"),
    waitingTotal: testId("waiting-total"),
    waitingItem: testId("waiting-item"),
    card: testId("mention-card"),
    cardText: testId("mention-text"),
    cardLikes: testId("count-likes"),
    cardReplies: testId("count-replies"),
    cardShares: testId("count-shares"),
    cardViews: testId("count-views"),
    none: testId("no-mentions"),
    health: testId("health-line"),
  });
}

/** Runs in the page. */
function readPopup(ids: Readonly<Record<string, string>>): ShownPopup {
  const inside = (root: ParentNode, id: string) => root.querySelector(ids[id] ?? "*:not(*)");
  // The figure written out stands beside what is printed.
  const figure = (root: ParentNode, id: string) => {
    const written = inside(root, id)?.querySelector("data")?.value;
    return written === undefined ? undefined : Number(written.replaceAll(/\D/g, ""));
  };
  return {
    mentions: figure(document, "mentions"),
    engagement: figure(document, "engagement"),
    views: figure(document, "views"),
    people: figure(document, "people"),
    waiting: Number(inside(document, "waitingTotal")?.textContent.replaceAll(/\D/g, "") ?? 0),
    waitingKeys: Array.from(
      document.querySelectorAll(ids.waitingItem ?? ""),
      (item) => item.getAttribute("data-key") ?? "",
    ),
    newest: [...document.querySelectorAll(ids.card ?? "")].map((card) => ({
      key: card.getAttribute("data-key") ?? "",
      text: inside(card, "cardText")?.textContent ?? "",
      marked: Array.from(card.querySelectorAll("mark"), (mark) => mark.textContent),
      href: card.querySelector("a")?.href,
      likes: figure(card, "cardLikes"),
      replies: figure(card, "cardReplies"),
      shares: figure(card, "cardShares"),
      views: figure(card, "cardViews"),
    })),
    isEmpty: inside(document, "none") !== null,
    health: inside(document, "health")?.textContent ?? "",
    text: document.body.innerText,
  };
}
