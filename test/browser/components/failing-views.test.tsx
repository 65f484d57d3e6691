/** A store that can be opened and not be read: every view says so, and none shows nothing as if it were all there is. */

import type { DBCore, DBCoreTable, Middleware } from "dexie";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Dashboard } from "@/components/dashboard/dashboard";
import { viewNames } from "@/components/dashboard/dashboard-view";
import { DashboardWordsContext } from "@/components/i18n/dashboard/use-dashboard-words";
import { Popup } from "@/components/popup/popup";
import { dashboardEnglish } from "@/test/support/dashboard-english";

import { openWorld, worldOn } from "./dashboard-world";
import { seen, show } from "./show";

afterEach(() => {
  show(undefined);
  history.replaceState(null, "", location.pathname + location.search);
  localStorage.clear();
});

/** Reads nothing any more from the moment that it is told: every question fails, or is never answered. */
function failing(how: "fails" | "waits" = "fails"): {
  readonly middleware: Middleware<DBCore>;
  readonly begin: () => void;
} {
  let isFailing = false;
  const reading =
    <Question, Answer>(read: (question: Question) => Promise<Answer>) =>
    async (question: Question) => {
      if (isFailing && how === "waits") return new Promise<Answer>(() => undefined);
      if (isFailing) throw new DOMException("made to fail", "UnknownError");
      return read(question);
    };
  return {
    begin: () => {
      isFailing = true;
    },
    middleware: {
      stack: "dbcore",
      name: "failing",
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            get: reading((asked: Parameters<DBCoreTable["get"]>[0]) => table.get(asked)),
            getMany: reading((asked: Parameters<DBCoreTable["getMany"]>[0]) => table.getMany(asked)),
            query: reading((asked: Parameters<DBCoreTable["query"]>[0]) => table.query(asked)),
            count: reading((asked: Parameters<DBCoreTable["count"]>[0]) => table.count(asked)),
            openCursor: reading((asked: Parameters<DBCoreTable["openCursor"]>[0]) => table.openCursor(asked)),
          };
        },
      }),
    },
  };
}

const within = { timeout: 30_000 };

test.each(viewNames.map((name) => ({ name })))("$name says that it could not be read", async ({ name }) => {
  const db = await openWorld();
  const { middleware, begin } = failing();
  db.close();
  db.use(middleware);
  await db.open();
  location.hash = name === "settings" ? "#/rounds" : "#/settings";
  const root = show(
    <DashboardWordsContext.Provider value={dashboardEnglish}>
      <Dashboard services={worldOn(db)} />
    </DashboardWordsContext.Provider>,
  );
  await expect.poll(() => seen(root, name === "settings" ? "rounds" : "settings"), within).toBeDefined();
  begin();
  location.hash = `#/${name}`;
  const failed = () => root.querySelector('main [role="alert"], main [data-testid$="-failed"]');
  await expect.poll(failed, within).not.toBeNull();
  expect(failed()?.textContent).toMatch(/could not be (read|made)/);
});

test.each([
  { what: "range", choice: "range-select", to: "30 days" },
  { what: "brand", choice: "subject-select", to: "Globex" },
])("the popup never shows the figures of one $what as those of another", async ({ choice, to }) => {
  const db = await openWorld();
  const { middleware, begin } = failing("waits");
  db.close();
  db.use(middleware);
  await db.open();
  const root = show(<Popup services={worldOn(db)} />);
  await expect.poll(() => seen(root, "figure-mentions"), within).toBeDefined();
  begin();
  await userEvent.selectOptions(page.getByTestId(choice), to);
  await expect.poll(() => seen(root, "figure-mentions"), within).toBeUndefined();
  expect(seen(root, "capture-switch")).toBeDefined();
});
