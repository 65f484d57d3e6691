/** The report, the client's sheet and the overview, in every state they have. */

import axe from "axe-core";
import type { ComponentChildren } from "preact";
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { DashboardWordsContext } from "@/components/i18n/dashboard/use-dashboard-words";
import { english, type I18n } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";
import { OverviewView } from "@/components/overview/overview-view";
import { ClientSheetView } from "@/components/report/client-sheet";
import { standardSheet } from "@/components/report/client-sheet-model";
import type { ReportModel } from "@/components/report/report-model";
import { ReportView } from "@/components/report/report-view";
import type { ClientSheet } from "@/lib/model/client-sheet";
import { whatChanged } from "@/lib/store/queries/what-changed";
import { aView, hostileText } from "@/test/browser/components/demo";
import { seen, show } from "@/test/browser/components/show";
import { dashboardEnglish } from "@/test/support/dashboard-english";

import {
  aClass,
  address,
  aReport,
  aReportFigures,
  aSample,
  emptyReport,
  someDetails,
  sum,
} from "./demo-report";

const nowhere = () => undefined;

function aReportView(model: ReportModel = aReport()): ComponentChildren {
  return <ReportView model={model} address={address} go={nowhere} />;
}

function aSheetView(sheet: Partial<ClientSheet> = {}, model = aReport()): ComponentChildren {
  return (
    <ClientSheetView
      model={model}
      address={address}
      go={nowhere}
      sheet={{ ...standardSheet("house"), ...sheet }}
      isLost={false}
      onChange={nowhere}
    />
  );
}

function anOverview(figures = aReportFigures(), model = aReport({ figures })): ComponentChildren {
  return (
    <OverviewView
      address={{ ...address, view: "overview" }}
      model={{
        subject: { ...model.subject, kind: "own" },
        range: model.range,
        by: "seen",
        now: model.now,
        figures,
        course: figures,
        measures: model.measures,
        waiting: { mentions: [aView({ status: "waiting" })], total: 5 },
        changes: whatChanged(figures, aSample()),
      }}
    />
  );
}

const hostile = aReport({
  subject: { id: "acme", name: hostileText },
  figures: aReportFigures({
    voice: [
      {
        subjectId: "acme",
        name: hostileText,
        kind: "own",
        named: 20,
        namedInFeed: 12,
        namedInSearch: 5,
        engagement: sum(1, 1),
      },
      {
        subjectId: "g",
        name: hostileText,
        kind: "competitor",
        named: 20,
        namedInFeed: 12,
        namedInSearch: 5,
        engagement: sum(1, 1),
      },
    ],
  }),
  details: {
    ...someDetails({
      terms: [{ term: hostileText, posts: 9, of: 20, before: 0, ofBefore: 0 }],
      hashtags: [{ name: hostileText, posts: 2 }],
      domains: [{ name: hostileText, posts: 2 }],
      voices: [
        { authorNo: 1, platform: "x", name: hostileText, mentions: 2, engagement: sum(3, 1), followers: 4 },
      ],
    }),
    tops: [aView({ text: hostileText, authorName: hostileText })],
    publicTops: [aView({ text: hostileText, authorName: hostileText })],
  },
});

const few = aReportFigures({
  classes: {
    earned: aClass({
      mentions: 6,
      named: 6,
      people: 5,
      engagement: sum(30, 6),
      replies: sum(4, 6),
      viewedEngagement: sum(30, 6),
      views: sum(900, 6),
      sentiments: { positive: 2, neutral: 1, negative: 0, unclassified: 3 },
    }),
    owned: aClass(),
    paid: aClass(),
  },
  earnedBefore: undefined,
  voice: [
    {
      subjectId: "acme",
      name: "Acme Kettles",
      kind: "own",
      named: 6,
      namedInFeed: 6,
      namedInSearch: 0,
      engagement: sum(30, 6),
    },
  ],
  spikes: [],
  redefined: [],
});

const views: readonly { readonly name: string; readonly view: () => ComponentChildren }[] = [
  { name: "report, full", view: () => aReportView() },
  { name: "report, empty", view: () => aReportView(aReport({ figures: emptyReport, details: undefined })) },
  { name: "report, few", view: () => aReportView(aReport({ figures: few })) },
  { name: "report, reading", view: () => aReportView(aReport({ details: undefined })) },
  {
    name: "report, posts lost",
    view: () => aReportView(aReport({ details: undefined, areDetailsLost: true })),
  },
  { name: "report, hostile", view: () => aReportView(hostile) },
  { name: "sheet", view: () => aSheetView({ comment: hostileText }) },
  { name: "sheet, all", view: () => aSheetView({ hasNames: true, hasNotPublic: true }, hostile) },
  { name: "overview", view: () => anOverview() },
  { name: "overview, empty", view: () => anOverview(emptyReport) },
];

const pseudo: I18n = { ...english, words: pseudoWords(english.words) };
const rightToLeft: I18n = { ...pseudo, direction: "rtl" };
const pseudoDashboard: DashboardWords = pseudoWords(dashboardEnglish);

function showIn(view: ComponentChildren, i18n: I18n, words: DashboardWords): HTMLElement {
  return show(<DashboardWordsContext.Provider value={words}>{view}</DashboardWordsContext.Provider>, i18n);
}

beforeEach(async () => {
  document.documentElement.style.colorScheme = "light";
  await page.viewport(1240, 900);
});

/** Content from outside, what Intl wrote, and numbers: no translator is asked about those. */
const notOurs = "bdi, time, data, option, [dir=auto], svg, .uplot, [data-testid^=value-]";

function unbracketed(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    if (!/\p{L}/u.test(text) || node.parentElement?.closest(notOurs)) continue;
    if (!text.includes("⟦")) texts.push(text);
  }
  return texts;
}

describe.each(views)("$name", ({ view }) => {
  test("every text comes from the catalogue", () => {
    expect(unbracketed(showIn(view(), pseudo, pseudoDashboard))).toEqual([]);
  });

  test.each([320, 760, 1_240])("nothing scrolls sideways at %i px, in either direction", async (width) => {
    await page.viewport(width, 900);
    for (const i18n of [english, rightToLeft]) {
      showIn(view(), i18n, i18n === english ? dashboardEnglish : pseudoDashboard);
      expect({ [i18n.direction]: document.documentElement.scrollWidth <= width }).toEqual({
        [i18n.direction]: true,
      });
    }
  });

  test.each(["light", "dark"])("no serious violation of accessibility in the %s scheme", async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const root = show(view());
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
  });

  test("no text from a page became markup", () => {
    expect(show(view()).querySelector("script, iframe, img:not([src^='data:image/png'])")).toBeNull();
  });
});

test("every figure opens its passport: formula, parts, source, and the posts behind it", async () => {
  const root = show(aReportView());
  const buttons = [...root.querySelectorAll<HTMLElement>("[data-testid^=value-]")];
  expect(buttons.length).toBeGreaterThan(30);
  const ids = new Set(buttons.map((button) => button.dataset["testid"]?.slice("value-".length)));
  expect(ids.size).toBeGreaterThan(18);
  for (const id of ids) {
    root.querySelector<HTMLElement>(`[data-testid="value-${id}"]`)?.click();
    await expect.poll(() => seen(root, "passport")).toBeDefined();
    expect(seen(root, "formula")?.textContent).not.toBe("");
    expect(seen(root, "posts-behind")?.getAttribute("href")).toMatch(/^#\/mentions\?.*subject=acme/);
    seen(root, "passport")?.querySelector("button")?.click();
    await expect.poll(() => seen(root, "passport")).toBeUndefined();
  }
});

test("the passport shows what goes in: 4,112 over 61,400 to 64,100 views of 130 posts", async () => {
  const root = show(aReportView());
  root.querySelector<HTMLElement>('[data-testid="value-engagementPerView"]')?.click();
  await expect.poll(() => seen(root, "passport")).toBeDefined();
  const text = seen(root, "passport")?.textContent;
  for (const part of ["4,112", "61,400–64,100 views", "130 of 139 posts", "Version 1"]) {
    expect(text).toContain(part);
  }
});

test("under ten posts only counts are given", () => {
  const root = show(aReportView(aReport({ figures: few })));
  const rate = seen(root, "metric-conversation");
  expect(rate?.querySelector("button")?.textContent).toMatch(/^–/);
  expect(rate?.textContent).toContain("4 of 6");
});

test.each([
  [
    "as a share",
    { answered: 19, unanswered: 5, notSeenSince: 3 },
    ["3 posts were not seen again since: neither answered nor unanswered."],
  ],
  [
    "as counts",
    { answered: 5, unanswered: 0, notSeenSince: 8 },
    ["8 posts were not seen again since: neither answered nor unanswered."],
  ],
  ["nothing where all were", { answered: 5, unanswered: 0, notSeenSince: 0 }, []],
])("what was not seen again stands beside who was answered: %s", (_name, responses, said) => {
  const model = aReport({ details: someDetails({ responses }) });
  const overview = anOverview(aReportFigures(), model);
  for (const view of [aReportView(model), overview]) {
    const notes = seen(show(view), "metric-responseRate")?.querySelectorAll("dd span span") ?? [];
    const unseen = Array.from(notes, (note) => note.textContent).filter((text) => text.includes("again"));
    expect(unseen).toEqual(said);
  }
});

test("an unknown figure is a dash that says why", () => {
  const root = show(aReportView(aReport({ figures: few })));
  const button = seen(root, "value-change");
  expect(button?.textContent).toMatch(/^–Unknown: nothing was captured/);
  expect(button?.getAttribute("title")).toContain("nothing was captured");
});

test("a ledger line leads to its own class", async () => {
  const root = show(aReportView());
  root.querySelector<HTMLElement>('[data-testid="ledger-paid"] button')?.click();
  await expect.poll(() => seen(root, "posts-behind")).toBeDefined();
  expect(seen(root, "posts-behind")?.getAttribute("href")).toContain("class=paid");
});

test("a chart is read by keyboard, and as a table with every day; a day without looking is no zero", async () => {
  const root = show(aReportView());
  const chart = seen(root, "chart-volume");
  chart?.querySelector<HTMLElement>('[data-testid="chart-plot"]')?.focus();
  await userEvent.keyboard("{End}");
  await expect
    .poll(() => chart?.querySelector('[data-testid="chart-readout"]')?.textContent)
    .toContain("Nov 22");
  await userEvent.keyboard("{ArrowLeft}");
  await expect
    .poll(() => chart?.querySelector('[data-testid="chart-readout"]')?.textContent)
    .toContain("Nov 21");
  chart?.querySelector<HTMLElement>('[data-testid="chart-table-toggle"]')?.click();
  await expect.poll(() => chart?.querySelectorAll("tbody tr").length).toBe(30);
  const gap = [...(chart?.querySelectorAll("tbody tr") ?? [])][11];
  expect(gap?.querySelector("td")?.textContent).toBe("–");
});

test("a place pointed at before the picture is there stays when it comes", async () => {
  const chart = seen(show(aReportView()), "chart-volume");
  const plot = chart?.querySelector('[data-testid="chart-plot"]');
  plot?.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }));
  expect(plot?.querySelector("canvas")).toBeNull();
  await expect.poll(() => plot?.querySelector(".u-cursor-x")).not.toBeNull();
  // uPlot draws in a turn of its own, and says then that nothing is pointed at.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(chart?.querySelector('[data-testid="chart-readout"]')?.textContent).toContain("Nov 22");
});

test("the sheet leaves names and what is not public out, and says so", () => {
  const root = show(aSheetView({ posts: 5 }));
  const text = seen(root, "sheet-page")?.textContent ?? "";
  expect(text).toContain("Somebody");
  expect(text).not.toContain("Priya Nair");
  expect(text).not.toContain("Only for the group");
  expect(seen(root, "sheet-left")?.textContent).toBe("2 posts that are not public are left out.");
  const open = seen(show(aSheetView({ posts: 5, hasNames: true, hasNotPublic: true })), "sheet-page");
  expect(open?.textContent).toContain("Priya Nair");
  expect(open?.textContent).toContain("Only for the group");
});

test("the sheet says how it was measured, and its figures come with their intervals", () => {
  const root = show(aSheetView({ figures: ["shareOfMentions", "gone"], title: "October" }));
  expect(seen(root, "sheet-heading")?.textContent).toBe("October");
  expect(seen(root, "sheet-shareOfMentions")?.textContent).toContain("29% to 40%");
  expect(seen(root, "method")?.textContent).toContain("posts checked on 28 of 30 days");
  expect(root.querySelectorAll('[data-testid^="sheet-figure-"]:checked')).toHaveLength(1);
});

test("choosing a figure changes only that figure", async () => {
  const changes: ClientSheet[] = [];
  show(
    <ClientSheetView
      model={aReport()}
      address={address}
      go={nowhere}
      sheet={standardSheet("house")}
      isLost={false}
      onChange={(sheet) => void changes.push(sheet)}
    />,
  );
  await userEvent.click(page.getByTestId("sheet-figure-people"));
  expect(changes.at(-1)?.figures).toEqual([
    "mentions",
    "engagement",
    "views",
    "people",
    "ratePerThousand",
    "shareOfMentions",
    "netSentimentAll",
  ]);
});

test("what changed is only what chance does not explain", () => {
  const figures = aReportFigures();
  const kinds = whatChanged(figures, aSample()).map(({ kind }) => kind);
  expect(kinds).toEqual(["spike", "term", "new-term"]);
  const calm = aReportFigures({ spikes: [], earnedBefore: undefined });
  expect(whatChanged(calm, undefined)).toEqual([]);
  const doubled = aReportFigures({ earnedBefore: aClass({ mentions: 60 }), spikes: [] });
  expect(whatChanged(doubled, undefined).map(({ kind }) => kind)).toContain("more-talk");
});
