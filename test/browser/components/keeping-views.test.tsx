/** Brands, rounds, health, settings, the clip panel and the demo: as they are seen, in every state, with hostile text. */

import type { ComponentChildren } from "preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";

import { Clip } from "@/components/clip/clip";
import { Dashboard } from "@/components/dashboard/dashboard";
import { Demo } from "@/components/demo/demo";
import { type I18n } from "@/components/i18n/languages";
import { ClipsBeside } from "@/components/side-panel/clips-beside";
import type { Database } from "@/lib/store/database";
import { aPost } from "@/test/support/build";

import { openClientsWorld } from "./clients-world";
import { worldOn } from "./dashboard-world";
import { aClippedPage, openHostilePeople, openHostileWorld, openQuietWorld } from "./hostile-world";
import { seen, show } from "./show";
import { leaveView, showInDashboard, testLooks } from "./view-test";

afterEach(leaveView);

interface Case {
  readonly name: string;
  /** What must be there before one looks. */
  readonly until: string;
  readonly hash?: string;
  readonly world?: () => Promise<Database>;
  /** Done by hand before one looks. */
  readonly act?: (root: Element) => Promise<void>;
  readonly view?: (db: Database) => ComponentChildren;
}

const cases: readonly Case[] = [
  { name: "brands", hash: "#/brands", until: "keywords-preview" },
  { name: "brands without posts", hash: "#/brands", until: "keywords", world: openQuietWorld },
  {
    name: "keywords with errors",
    hash: "#/brands",
    until: "keywords-preview",
    act: async () => userEvent.fill(page.getByTestId("keywords-query"), "acme (and , NEAR *x"),
  },
  {
    name: "keywords that read every post",
    hash: "#/brands",
    until: "keywords-preview",
    act: async () => userEvent.fill(page.getByTestId("keywords-query"), "likes:>10"),
  },
  { name: "rounds", hash: "#/rounds", until: "round" },
  { name: "no rounds", hash: "#/rounds", until: "rounds-empty", world: openQuietWorld },
  {
    name: "a bad address",
    hash: "#/rounds",
    until: "round",
    act: async () => {
      await userEvent.fill(page.getByTestId("round-address"), "javascript:alert(1)");
      await userEvent.keyboard("{Enter}");
    },
  },
  { name: "health", hash: "#/health", until: "store-erase" },
  {
    name: "erasing",
    hash: "#/health",
    until: "store-erase",
    act: async () => {
      await userEvent.fill(page.getByTestId("erase-name"), `@${"a".repeat(90)}`);
      await userEvent.keyboard("{Enter}");
    },
  },
  { name: "health, empty", hash: "#/health", until: "store-erase", world: openQuietWorld },
  { name: "settings", hash: "#/settings", until: "rules" },
  {
    name: "several clients, one more to come, and one to delete",
    hash: "#/settings",
    until: "clients",
    world: openClientsWorld,
    act: async (root) => {
      for (const id of ["add-client", "change-zone", "archived-clients", "forget-client"]) {
        root.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();
        await Promise.resolve();
      }
      await expect.poll(() => seen(root, "forget-dialog")).toBeDefined();
    },
  },
  {
    name: "a client without a brand",
    hash: "#/overview?client=empty",
    until: "client-unset",
    world: openClientsWorld,
  },
  {
    name: "a rule",
    hash: "#/settings",
    until: "rules",
    act: async (root) => {
      const [summary] = root.querySelectorAll<HTMLElement>('[data-testid="rule-group"]');
      summary?.click();
      await expect.poll(() => seen(root, "rule")).toBeDefined();
    },
  },
  {
    name: "a person who may be erased",
    hash: "#/people?person=1",
    until: "person-keeping",
    world: openHostilePeople,
    act: async (root) => {
      root.querySelector<HTMLElement>('[data-testid="person-erase"]')?.click();
      await expect.poll(() => seen(root, "person-erase-sure")).toBeDefined();
    },
  },
  { name: "the clip panel", until: "clip-panel", view: clipOf({}) },
  { name: "a page clipped before", until: "clip-known", view: clipOf({ isKnown: true }) },
  { name: "a page that names nobody", until: "clip-panel", view: clipOf({ names: false }) },
  { name: "a page that cannot be read", until: "clip-unreadable", view: clipOf({ isReadable: false }) },
  {
    name: "a post that is clipped, and pictured",
    until: "clip-post",
    view: clipOf({ isPost: true }),
    act: async (root) => {
      root.querySelector<HTMLElement>('[data-testid="clip-picture-take"]')?.click();
      await expect.poll(() => seen(root, "clip-picture")).toBeDefined();
    },
  },
  {
    name: "several clips beside their page",
    until: "clip-in-front",
    view: clipsBeside,
    act: async (root) => {
      await expect.poll(() => seen(root, "clip-picture-take")).toBeDefined();
      root.querySelector<HTMLElement>('[data-testid="clip-picture-take"]')?.click();
      await expect.poll(() => seen(root, "clip-picture-said")?.textContent).not.toBe("");
    },
  },
  {
    name: "a clip that is not kept",
    until: "clip-panel",
    view: clipOf({ keeps: false }),
    act: async (root) => {
      root.querySelector<HTMLElement>('[data-testid="clip-keep"]')?.click();
      await expect.poll(() => seen(root, "clip-failed")).toBeDefined();
    },
  },
  {
    name: "copies of a clip",
    until: "clip-panel",
    view: clipOf({}),
    act: async (root) => {
      root.querySelector<HTMLElement>('[data-testid="clip-keep"]')?.click();
      await expect.poll(() => seen(root, "clip-kept")).toBeDefined();
    },
  },
  { name: "the demo", hash: "#/rounds", until: "round", view: demoOn },
  {
    name: "the demo that cannot be made",
    until: "demo-failed",
    view: () => <Demo open={async () => Promise.reject(new Error("no room"))} remove={async () => {}} />,
  },
  {
    name: "the demo while it is made",
    until: "demo-building",
    view: () => <Demo open={async () => new Promise(() => {})} remove={async () => {}} />,
  },
];

function demoOn(db: Database): ComponentChildren {
  return <Demo open={async () => worldOn(db)} remove={async () => {}} />;
}

interface Panel {
  readonly isKnown?: boolean;
  readonly names?: boolean;
  readonly isReadable?: boolean;
  readonly keeps?: boolean;
  readonly isPost?: boolean;
}

const picture = { url: "data:image/png;base64,iVBORw0KGgo=", width: 900, height: 300, takenAt: 0 };

function clipServices(db: Database, { isKnown = false, names = true, keeps = true, isPost = false }: Panel) {
  const { offer, copies } = aClippedPage({ isKnown, names });
  return {
    db,
    offer: async () => (isPost ? { ...offer, post: aPost({ text: offer.page.text }) } : offer),
    prepare: async () => ({}),
    keep: async () => (keeps ? { key: "acme|web:1", isNew: true } : Promise.reject(new Error("no"))),
    copies: async () => copies,
    picture: async () => (isPost ? { picture } : { problem: "refused" as const }),
  };
}

const twoWaiting = async () => [
  { id: "2", state: "ready" as const },
  { id: "1", state: "ready" as const },
];
const never = () => () => undefined;

function clipsBeside(db: Database) {
  const services = clipServices(db, { isKnown: true });
  return (
    <ClipsBeside waiting={twoWaiting} onWaiting={never} services={services} end={async () => undefined}>
      {""}
    </ClipsBeside>
  );
}

function clipOf({ isReadable = true, ...panel }: Panel) {
  return (db: Database) => (
    <Clip
      services={{ ...clipServices(db, panel), close: () => undefined }}
      offerId={isReadable ? "1" : undefined}
    />
  );
}

async function look({ until, hash = "", world = openHostileWorld, act, view }: Case, i18n: I18n) {
  const db = await world();
  location.hash = hash;
  const root = showInDashboard(view ? view(db) : <Dashboard services={worldOn(db)} />, i18n);
  await expect.poll(() => seen(root, until), { timeout: 30_000 }).toBeDefined();
  await act?.(root);
  return root;
}

describe.each(cases)("$name", (one) => {
  testLooks({ widths: [320, 400, 1_000], wide: 1_440, open: (i18n) => look(one, i18n) });
});

test("a person is erased after one question, and by the key of the account", async () => {
  const db = await openHostileWorld();
  const world = worldOn(db);
  location.hash = "#/people?person=1";
  show(<Dashboard services={world} />);
  await userEvent.click(page.getByTestId("person-erase"));
  expect(world.sent).toEqual([]);
  await userEvent.click(page.getByTestId("person-erase-sure"));
  const [account] = await db.accounts.where("no").equals(1).toArray();
  await expect
    .poll(() => world.sent)
    .toEqual([{ name: "job.start", argument: { kind: "erase", argument: { accounts: [account?.key] } } }]);
});

test("what is kept about a person is a file to read and a file for programs", async () => {
  const kept: Blob[] = [];
  vi.stubGlobal("showSaveFilePicker", undefined);
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  vi.spyOn(URL, "createObjectURL").mockImplementation((object) => {
    if (object instanceof Blob) kept.push(object);
    return "blob:none";
  });
  const db = await openHostileWorld();
  location.hash = "#/people?person=1";
  show(<Dashboard services={worldOn(db)} />);
  await userEvent.click(page.getByTestId("person-export-text"));
  await expect.poll(() => kept.length).toBe(1);
  await userEvent.click(page.getByTestId("person-export-json"));
  await expect.poll(() => kept.length).toBe(2);
  const [text = "", json = ""] = await Promise.all(kept.map((blob) => blob.text()));
  const [post] = await db.posts.where("authorNo").equals(1).toArray();
  expect(text).toContain(post?.text);
  expect(JSON.parse(json)).toMatchObject({ posts: [{ post: { text: post?.text } }] });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
