/** The clips beside their page under a user's hands: what the keys do, what is on top, what is kept. */

import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";

import { ClipsBeside } from "@/components/side-panel/clips-beside";
import type { ClipOffer, ClipRequest } from "@/lib/model/clip-draft";
import type { WaitingClip } from "@/lib/sites/waiting-clips";
import type { Database } from "@/lib/store/database";
import { aPost } from "@/test/support/build";
import { dropStore, openStore } from "@/test/support/store";

import { show } from "./show";

const opened: Database[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await dropStore(db);
});

const titles: Readonly<Record<string, string>> = { one: "The first page", two: "The second page" };

function offerOf(id: string, changes: Partial<ClipOffer> = {}): ClipOffer {
  return {
    page: {
      kind: "article",
      url: `https://kitchen-news.example/${id}`,
      domain: "kitchen-news.example",
      title: titles[id],
      counts: {},
      text: "A text.",
      textIsCut: false,
      links: [],
    },
    subjectIds: ["acme"],
    known: {},
    hasTab: true,
    ...changes,
  };
}

const aReview = { ...offerOf("one").page, kind: "review", counts: { replies: 4 } } as const;
const nobody = () => {};

async function open(first: readonly WaitingClip[], changes: Partial<ClipOffer> = {}) {
  const db = await openStore();
  opened.push(db);
  let waiting = first;
  let tell = nobody;
  const kept: ClipRequest[] = [];
  let timesPrepared = 0;
  const prepare = async () => {
    timesPrepared += 1;
  };
  const wait = (next: readonly WaitingClip[]) => {
    waiting = next;
    tell();
  };
  const root = show(
    <ClipsBeside
      waiting={async () => waiting}
      onWaiting={(listener) => {
        tell = listener;
        return () => undefined;
      }}
      services={{ ...services(db, kept, changes), prepare }}
      end={async (id) => wait(waiting.filter((one) => one.id !== id))}
    >
      <p data-testid="given-back">The inbox</p>
    </ClipsBeside>,
  );
  const at = (testId: string) => root.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  const front = (testId: string) =>
    root.querySelector<HTMLInputElement>(`[data-testid="clip-in-front"] [data-testid="${testId}"]`);
  return { root, kept, wait, at, front, prepared: () => timesPrepared };
}

function services(db: Database, kept: ClipRequest[], changes: Partial<ClipOffer>) {
  return {
    db,
    offer: async (id: string) => offerOf(id, changes),
    keep: async (request: ClipRequest) => {
      kept.push(request);
      return { key: "acme|web:1", isNew: true };
    },
    copies: async () => [],
    picture: async () => ({ problem: "unseen" as const }),
  };
}

const ready = (id: string, keepAskedAt?: number): WaitingClip => ({ id, state: "ready", keepAskedAt });

test("the form has the focus, Enter keeps, it is said, and the place is given back", async () => {
  const { at, kept } = await open([ready("one")]);
  await expect.poll(() => document.activeElement?.getAttribute("data-testid")).toBe("clip-panel");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => at("given-back")).not.toBeNull();
  expect(kept.map(({ page }) => page.title)).toEqual(["The first page"]);
  await expect.poll(() => at("toast")?.textContent).toBe("Kept");
});

test("the key, pressed again while the page has the focus, keeps what is on top", async () => {
  const { front, at, kept, wait } = await open([ready("one")]);
  await expect.poll(() => front("clip-panel")).not.toBeNull();
  wait([ready("one", 1)]);
  await expect.poll(() => at("given-back")).not.toBeNull();
  expect(kept).toHaveLength(1);
});

test("pressed before it is known whose mention it is, it says what is missing, and works when pressed again", async () => {
  const { root, front, kept, wait, at } = await open([ready("one")], { subjectIds: [] });
  await expect.poll(() => front("clip-panel")).not.toBeNull();
  wait([ready("one", 1)]);
  await expect.poll(() => root.textContent).toContain("Choose whom it concerns.");
  expect(kept).toEqual([]);
  await userEvent.selectOptions(front("clip-subject") ?? document.body, "globex");
  wait([ready("one", 2)]);
  await expect.poll(() => at("given-back")).not.toBeNull();
  expect(kept.map(({ subjectId }) => subjectId)).toEqual(["globex"]);
});

test("the newest is on top; when it is done the one below is back, with what was typed into it", async () => {
  const { at, front, wait } = await open([ready("one")]);
  await expect.poll(() => front("clip-note")).not.toBeNull();
  await userEvent.fill(front("clip-note") ?? document.body, "Typed before");
  wait([{ id: "two", state: "reading" }, ready("one")]);
  await expect.poll(() => at("clips-waiting")?.textContent).toContain("1 more clip waits");
  wait([ready("two"), ready("one")]);
  await expect.poll(() => front("clip-title")?.value).toBe("The second page");
  await expect.poll(() => document.activeElement?.contains(front("clip-title"))).toBe(true);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => front("clip-title")?.value).toBe("The first page");
  expect(front("clip-note")?.value).toBe("Typed before");
  expect(at("clips-waiting")).toBeNull();
});

test("a post is shown as it is, and what belongs to pages is not asked", async () => {
  const { front, kept, at } = await open([ready("one")], { post: aPost() });
  await expect.poll(() => front("clip-post")?.textContent).toContain("A text.");
  expect(front("clip-title")).toBeNull();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => at("given-back")).not.toBeNull();
  expect(kept[0]?.post?.postId).toBe("1001");
  expect(kept[0]?.fields).toEqual({});
});

test("what else the page says is kept as it was changed, and no wrong address is", async () => {
  const { front, kept, at } = await open([ready("one")], { page: aReview });
  await expect.poll(() => front("clip-address")).not.toBeNull();
  front("clip-more")?.querySelector("summary")?.click();
  const fill = (id: string, text: string) => userEvent.fill(front(id) ?? document.body, text);
  await fill("clip-address", "kitchen");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => front("clip-more")?.textContent).toContain("An address begins with");
  expect(kept).toEqual([]);
  await fill("clip-address", "https://www.other.example/kettle");
  await fill("clip-comments", "many");
  await expect.poll(() => front("clip-more")?.textContent).toContain("A whole number, or nothing.");
  await fill("clip-comments", "12");
  await fill("clip-rating", "3,5");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => at("given-back")).not.toBeNull();
  expect(kept[0]?.page).toMatchObject({
    url: "https://www.other.example/kettle",
    domain: "other.example",
    counts: { replies: 12 },
    rating: { value: 3.5, best: 5 },
  });
});

test("while a form is filled in the worker is kept ready, and not asked at every letter", async () => {
  const { front, prepared } = await open([ready("one")]);
  await expect.poll(() => prepared()).toBe(1);
  await userEvent.fill(front("clip-note") ?? document.body, "Several letters");
  await userEvent.keyboard("{Tab}");
  expect(prepared()).toBe(1);
});

test("why there is no picture is said, and the way out", async () => {
  const { front } = await open([ready("one")], { post: aPost() });
  await expect.poll(() => front("clip-picture-take")).not.toBeNull();
  await userEvent.click(front("clip-picture-take") ?? document.body);
  await expect
    .poll(() => front("clip-picture-said")?.textContent)
    .toBe("Scroll the post into view and try again.");
});

test("what cannot be read says so in the panel, and goes", async () => {
  const { root, at } = await open([{ id: "one", state: "unreadable" }]);
  await expect.poll(() => at("clip-unreadable")).not.toBeNull();
  await userEvent.click(root.querySelector('[data-testid="clip-unreadable"] button') ?? document.body);
  await expect.poll(() => at("given-back")).not.toBeNull();
});
