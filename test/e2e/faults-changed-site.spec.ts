import { cellMarkup, pageMarkup, plainRow } from "@/test/browser/platforms/x-page-markup";
import { openPopup, popupWhen } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { badgeOf, extensionPage, iconTitleOf } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import { isShown } from "@/test/support/app/welcome";
import type { BrowserPage } from "@/test/support/browsers/driver";
import { frequentWord } from "@/test/support/frequent-word";
import { expect, test } from "@/test/support/journey";
import { hasSamples, sample } from "@/test/support/samples";
import { until } from "@/test/support/waiting";
import type { WebSite } from "@/test/support/web/fake-web";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

/** Where the recordings are absent a made-up timeline of the same shape stands in for them. */
const recording = hasSamples
  ? sample("x/graphql-2026-new/list_timeline.json")
  : JSON.stringify(
      homeTimeline(
        Array.from({ length: 30 }, (_, place) =>
          aTweet({ author: aPerson({ handle: `visitor_${place}` }), text: `Kettles, number ${place}` }),
        ),
      ),
    );
const brand = frequentWord(recording);
const cells = Array.from({ length: 24 }, (_, place) =>
  cellMarkup({
    id: String(2_085_440_000_000_000_000n + BigInt(place)),
    handle: `passer_by_${place}`,
    text: `Nothing about anybody, ${place}`,
    row: plainRow({ likes: place }),
  }),
);
const loads = 6;

interface Change {
  readonly what: string;
  readonly response: string;
  readonly cells: readonly string[];
  readonly says: RegExp;
}

const renamed = (text: string, names: Readonly<Record<string, string>>) =>
  Object.entries(names).reduce((all, [name, other]) => all.replaceAll(`"${name}"`, `"${other}"`), text);
const postsRenamed = renamed(recording, {
  tweet_results: "item_results",
  rest_id: "entity_id",
  legacy: "basics",
});

const changes: readonly Change[] = [
  {
    what: "the fields of its posts",
    response: postsRenamed,
    cells,
    says: /has changed: .*responses? without a readable post/,
  },
  {
    what: "the fields of its posts and the marks of its pages",
    response: postsRenamed,
    cells: cells.map((cell) => cell.replaceAll("User-Name", "Person-Name")),
    says: /has changed: .*posts on screen, none read/,
  },
];

for (const { what, response, cells: drawn, says } of changes) {
  test(`the site renames ${what}: icon, popup and health page say so, and the shape can be copied`, async ({
    driver,
    web,
  }) => {
    web.place("x.com", changedSite(response, drawn));
    await prepare(driver, [aSubject({ name: brand })]);
    const helper = await extensionPage(driver);
    const page = await driver.newPage("https://x.com/home");
    await page.bringToFront();
    await until(30_000, "The page did not load its answers", () =>
      page.evaluate((all: number) => Number(document.documentElement.dataset.loads) === all, loads),
    );

    await until(30_000, "The icon says nothing", async () => (await badgeOf(helper)) === "!");
    expect(await iconTitleOf(helper)).toMatch(says);
    const popup = await openPopup(driver);
    await popupWhen(popup, "what is wrong", ({ health }) => says.test(health));
    const health = await driver.newPage(driver.extensionUrl("health.html"));
    await until(30_000, "The health page does not say it", async () =>
      says.test(await textOf(health, "health-trouble-x")),
    );
    const report = await copiedShape(health);
    expect(report.split("\n").length).toBeGreaterThan(5);
    expect(saidIn(recording).filter((said) => report.includes(said))).toEqual([]);
    expect(await driver.complaints()).toEqual([]);
  });
}

/** A page that came with posts in it, and asks for more. */
function changedSite(response: string, drawn: readonly string[]): WebSite {
  const urls = Array.from({ length: loads }, (_, place) =>
    requestUrl("HomeTimeline", { cursor: String(place) }),
  );
  const script = `for (const url of ${JSON.stringify(urls)})
    fetch(url).then((answer) => answer.text()).then(() => {
      const { dataset } = document.documentElement;
      dataset.loads = Number(dataset.loads ?? 0) + 1;
    });`;
  const html = pageMarkup("en", drawn)
    .replace("<title>", '<link rel="icon" href="data:,"><title>')
    .replace("</body>", `<script>${script}</script></body>`);
  return ({ url }) =>
    url.pathname.startsWith("/i/api/")
      ? { headers: { "content-type": "application/json; charset=utf-8" }, body: response }
      : { headers: { "content-type": "text/html; charset=utf-8" }, body: html };
}

async function textOf(page: BrowserPage, id: string): Promise<string> {
  return page.evaluate((wanted: string) => document.querySelector(wanted)?.textContent ?? "", testId(id));
}

/** What the button puts on the clipboard. */
async function copiedShape(health: BrowserPage): Promise<string> {
  await health.evaluate(() => {
    navigator.clipboard.writeText = async (text: string) => {
      document.documentElement.dataset.copied = text;
    };
    return true;
  });
  await health.click(testId("copy-shape-x"));
  await until(30_000, "Nothing was copied", () => isShown(health, "[data-copied]"));
  return health.evaluate(() => document.documentElement.dataset.copied ?? "");
}

/** Whatever somebody wrote or is called in a timeline. */
function saidIn(timeline: string): string[] {
  const said = timeline.matchAll(/"(?:full_text|screen_name|name|id_str)":"([^"\\]{5,40})/g);
  return [...new Set(Array.from(said, ([, value = ""]) => value))];
}
