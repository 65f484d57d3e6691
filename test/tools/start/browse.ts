/** Browses the demo web as somebody does who works there: looks through, opens threads, answers once. */

import type { DemoContent } from "@/test/demo/content";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { pause, until } from "@/test/support/waiting";

const limitMs = 60_000;
const stepPx = 600;
/** A reader's pace: what is on the screen for less than half a second was not looked at, and is not counted. */
const glanceMs = 700;

/** The answer that the demo user sends from the page itself. */
const sentAnswer = "So sorry, Tom! A new lid is on its way, order 4471.";

export async function browse(
  page: BrowserPage,
  content: DemoContent,
  say: (line: string) => void,
): Promise<void> {
  say("Scrolling through home");
  await open(page, "/home", "HomeTimeline");
  await scrollToEnd(page);
  say("Searching for kettles");
  await open(page, "/search?q=kettle&f=live", "SearchTimeline");
  await scrollToEnd(page);
  say("Reading threads and notifications");
  for (const { id, author } of content.threads) {
    await open(page, `/${author.handle}/status/${id}`, "TweetDetail");
    await pause(glanceMs);
  }
  await open(page, "/notifications", "NotificationsTimeline");
  await pause(glanceMs);
  say("Answering a complaint");
  const { leaking } = content;
  await open(page, `/${leaking.author.handle}/status/${leaking.id}`, "TweetDetail");
  await page.fill('[data-testid="tweetTextarea_0"]', sentAnswer);
  await page.click('[data-testid="tweetButtonInline"]');
  await until(limitMs, "The demo page did not send the answer", () =>
    page.evaluate(() => document.documentElement.dataset.replies === "1"),
  );
}

async function open(page: BrowserPage, path: string, shows: string): Promise<void> {
  await page.goto(`https://x.com${path}`);
  await until(limitMs, `The demo page ${path} shows nothing`, () =>
    page.evaluate((wanted: string) => document.documentElement.dataset.shows === wanted, shows),
  );
}

async function scrollToEnd(page: BrowserPage): Promise<void> {
  await until(limitMs, "The demo timeline has no end", async () => {
    await page.evaluate((distance: number) => window.scrollBy(0, distance), stepPx);
    await pause(glanceMs);
    return page.evaluate(() => document.querySelector<HTMLElement>("#end")?.hidden === false);
  });
}
