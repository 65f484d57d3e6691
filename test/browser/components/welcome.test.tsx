import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import type { SiteRow } from "@/components/setup/site-row";
import type { SiteActions } from "@/components/setup/site-switches";
import { type FirstRun, subjectsIn } from "@/components/welcome/first-run";
import { WelcomeView } from "@/components/welcome/welcome-view";

import { siteX } from "./demo";
import { seen, show } from "./show";
import { siteOff } from "./states";

interface Opened {
  readonly root: HTMLElement;
  readonly runs: FirstRun[];
  readonly calls: unknown[];
}

function open(site: SiteRow = siteOff, finish?: () => Promise<void>, doneFor?: string): Opened {
  const runs: FirstRun[] = [];
  const calls: unknown[] = [];
  const siteActions: SiteActions = {
    setOn: (...call) => void calls.push(call),
    reload: (id) => void calls.push(id),
    setPlaces: (...call) => void calls.push(call),
    setMarks: () => undefined,
  };
  const keep = async (run: FirstRun) => void runs.push(run);
  const root = show(
    <WelcomeView
      sites={[site]}
      siteActions={siteActions}
      setWeekly={async () => true}
      finish={finish ?? keep}
      doneFor={doneFor}
    />,
  );
  return { root, runs, calls };
}

test("the weekly backup is on when the browser allowed it and not before, and a refusal is said", async () => {
  const asked: boolean[] = [];
  const answers = [false, true, true];
  const root = show(
    <WelcomeView
      sites={[siteX]}
      siteActions={{ setOn: () => {}, reload: () => {}, setPlaces: () => {}, setMarks: () => {} }}
      setWeekly={async (isOn) => {
        asked.push(isOn);
        return answers.shift() ?? false;
      }}
      finish={async () => undefined}
    />,
  );
  const weekly = page.getByTestId("weekly-backup");
  await expect.element(weekly).toHaveAttribute("aria-checked", "false");
  await userEvent.click(page.getByTestId("weekly-allow"));
  await expect.element(page.getByTestId("weekly-refused")).toBeVisible();
  await expect.element(weekly).toHaveAttribute("aria-checked", "false");
  await userEvent.click(weekly);
  await expect.element(weekly).toHaveAttribute("aria-checked", "true");
  expect(seen(root, "weekly-refused")).toBeUndefined();
  await userEvent.click(weekly);
  await expect.element(weekly).toHaveAttribute("aria-checked", "false");
  expect(asked).toEqual([true, true, false]);
});

const field = (name: string) => page.getByTestId(`field-${name}`);
const chips = (root: Element, name: string) =>
  [...(seen(root, `field-${name}`)?.parentElement?.querySelectorAll("bdi") ?? [])].map(
    ({ textContent }) => textContent,
  );

test("with the keyboard alone: name, exclusion, colleague, site, finish", async () => {
  const { root, runs, calls } = open();
  await userEvent.keyboard("{Tab}Acme Kettles");
  expect(chips(root, "handles")).toEqual(["@acmekettles"]);
  await userEvent.keyboard("{Tab}{Tab}{Tab}{Tab}{Tab}acme corporation{Enter}");
  await userEvent.keyboard("{Tab}{Tab}@lena_at_acme{Enter}");
  await userEvent.keyboard("{Tab} ");
  expect(calls).toEqual([["x", true]]);
  // The weekly backup: its switch, and the button that asks the browser.
  await userEvent.keyboard("{Tab}{Tab}{Tab}{Enter}");
  await expect.poll(() => runs.length).toBe(1);
  const [run] = runs;
  const subjects = run ? subjectsIn(run, "client", (entry) => entry) : [];
  expect(subjects).toEqual([
    {
      id: "own",
      clientId: "client",
      kind: "own",
      name: "Acme Kettles",
      terms: ["Acme Kettles"],
      handles: ["acmekettles"],
      hashtags: ["acmekettles"],
      domains: ["acmekettles.com"],
      exclusions: ["acme corporation"],
      exactAccents: false,
      accounts: [
        { platform: "x", handle: "acmekettles" },
        { platform: "x", handle: "lena_at_acme" },
      ],
    },
  ]);
});

test("Enter in the name field does not finish: there are two more steps", async () => {
  const { runs } = open();
  await userEvent.fill(field("name"), "Acme Kettles");
  await userEvent.keyboard("{Enter}");
  await expect.element(field("terms")).toHaveFocus();
  expect(runs).toEqual([]);
});

test("competitors and topics are there for those who want them", async () => {
  const { root, runs } = open();
  await userEvent.fill(field("name"), "Acme Kettles");
  await userEvent.click(root.querySelector("summary") ?? root);
  await userEvent.fill(field("competitors"), "Globex, Initech Kettles");
  await userEvent.fill(field("topics"), "kettle advice");
  await userEvent.click(page.getByTestId("finish"));
  await expect.poll(() => runs.length).toBe(1);
  expect(runs[0]).toMatchObject({ competitors: ["Globex", "Initech Kettles"], topics: ["kettle advice"] });
});

test("without a name the error stands beside the field, and the focus goes there", async () => {
  const { runs } = open();
  await userEvent.click(page.getByTestId("finish"));
  await expect.element(field("name")).toHaveFocus();
  await expect.element(field("name")).toHaveAttribute("aria-invalid", "true");
  await expect.element(field("name")).toHaveAccessibleDescription("Type the name of your brand.");
  expect(runs).toEqual([]);
  await userEvent.keyboard("Acme");
  await expect.element(field("name")).toHaveAttribute("aria-invalid", "false");
});

test("what is no entry stays to be corrected, and says why", async () => {
  const { root } = open();
  await userEvent.fill(field("handles"), "acme kettles");
  await userEvent.keyboard("{Enter}");
  expect(chips(root, "handles")).toEqual([]);
  await expect.element(field("handles")).toHaveValue("acme kettles");
  await expect.element(field("handles")).toHaveAttribute("aria-invalid", "true");
  await userEvent.fill(field("handles"), "https://x.com/acmekettles");
  await userEvent.keyboard("{Enter}");
  expect(chips(root, "handles")).toEqual(["@acmekettles"]);
});

test("entries are reached and removed with the keyboard, and the focus is never lost", async () => {
  const { root } = open();
  await userEvent.fill(field("terms"), "one, two, three,");
  expect(chips(root, "terms")).toEqual(["one", "two", "three"]);
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  await expect.element(page.getByRole("button", { name: /two/ })).toHaveFocus();
  await userEvent.keyboard("{Delete}");
  expect(chips(root, "terms")).toEqual(["one", "three"]);
  await expect.element(page.getByRole("button", { name: /one/ })).toHaveFocus();
  await userEvent.keyboard("{Backspace}{Backspace}");
  expect(chips(root, "terms")).toEqual(["three"]);
  expect(root.contains(document.activeElement)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

test("the same entry twice is one", async () => {
  const { root } = open();
  await userEvent.fill(field("hashtags"), "#kettle, kettle,");
  expect(chips(root, "hashtags")).toEqual(["#kettle"]);
});

test("a guess that was removed does not come back with the next letter", async () => {
  const { root } = open();
  await userEvent.fill(field("name"), "Acme");
  await userEvent.click(page.getByRole("button", { name: /acme\.com/ }));
  await userEvent.fill(field("name"), "Acme Kettles");
  expect(chips(root, "domains")).toEqual([]);
  expect(chips(root, "hashtags")).toEqual(["#acmekettles"]);
});

test("a permission that was refused is a state with one button", async () => {
  const { root, calls } = open({ ...siteOff, wasRefused: true });
  const buttons = seen(root, "site-refused-x")?.querySelectorAll("button") ?? [];
  expect(buttons.length).toBe(1);
  buttons[0]?.click();
  expect(calls).toEqual([["x", true]]);
});

test("tabs that were open are offered a reload, once", () => {
  const { root, calls } = open({ ...siteX, openTabs: 2 });
  const button = root.querySelector<HTMLElement>('[data-testid="reload-tabs-x"]');
  expect(button?.textContent).toBe("Reload 2 tabs");
  button?.click();
  expect(calls).toEqual(["x"]);
  expect(seen(open({ ...siteX, openTabs: 0 }).root, "site-tabs-x")).toBeUndefined();
});

test("what could not be stored is said, and what was typed is still there", async () => {
  const { root } = open(siteX, () => Promise.reject(new Error("no answer")));
  await userEvent.fill(field("name"), "Acme Kettles");
  await userEvent.click(page.getByTestId("finish"));
  await expect.element(page.getByRole("alert")).toBeVisible();
  await expect.element(field("name")).toHaveValue("Acme Kettles");
  expect(seen(root, "done")).toBeUndefined();
});

test("done: the heading is read, and a click, not we, opens the search", async () => {
  const { root } = open(siteX, undefined, "Acme & Sons");
  await expect.element(page.getByTestId("done")).toHaveFocus();
  expect(seen(root, "look-on-x")?.getAttribute("href")).toBe(
    "https://x.com/search?q=Acme%20%26%20Sons&f=live",
  );
});

test("done without a site: it is said, and can be switched on there", () => {
  const { root } = open(siteOff, undefined, "Acme Kettles");
  expect(root.textContent).toContain("no site is switched on");
  expect(seen(root, "site-switch-x")).toBeDefined();
  expect(seen(root, "look-on-x")).toBeUndefined();
});
