/** The parts of the marks that need no page. */

import { parseHTML } from "linkedom";
import { expect, test } from "vitest";

import { entriesOf, entriesOfNew, type Deeds } from "@/lib/marks/deeds";
import { lightness } from "@/lib/marks/is-dark";
import type { Entry } from "@/lib/marks/menu";
import { followShown } from "@/lib/marks/shown-posts";
import { chooseWords } from "@/lib/marks/words/choose-words";
import { en } from "@/lib/marks/words/en";
import { es } from "@/lib/marks/words/es";
import type { PageEdit, PageMark } from "@/lib/model/page-mark";
import type { PageReader } from "@/lib/platforms/page-reader";
import { aPost } from "@/test/support/build";

test.each([
  [["es-MX", "en"], es],
  [["de", "ES"], es],
  [["en-GB", "es"], en],
  [["de", "fr"], en],
  [[], en],
])("%j is spoken to in the first language that we speak", (wanted, words) => {
  expect(chooseWords(wanted)).toBe(words);
});

test.each([
  ["rgb(0, 0, 0)", "0.00"],
  ["rgb(255, 255, 255)", "1.00"],
  ["rgba(255, 255, 255, 1)", "1.00"],
  ["rgba(0, 0, 0, 0)", undefined],
  ["rgba(255, 255, 255, 0.2)", undefined],
  ["transparent", undefined],
  ["", undefined],
])("%s has the lightness %s", (colour, light) => {
  expect(lightness(colour)?.toFixed(2)).toBe(light);
});

const mark: PageMark = { postId: "1", key: "acme|x:1", subjectId: "acme", state: "kept" };

function deedsThatNote(undo: PageEdit | null) {
  const edits: PageEdit[] = [];
  const deeds: Deeds = {
    edit: async (_key, edit) => {
      edits.push(edit);
      return undo;
    },
    copy: async () => undefined,
    openPerson: async () => undefined,
    clipNew: async (_article, subjectId) => `${subjectId}|x:1`,
  };
  return { edits, deeds };
}

async function pick(entries: readonly Entry[], label: string, text = "") {
  const step = entries.find((entry) => entry.label === label)?.step;
  if (step?.kind === "work") return step.work();
  if (step?.kind === "field") return step.work(text);
  throw new Error(`${label} is no work`);
}

test.each<[string, PageEdit]>([
  [en.clip, { name: "clip", value: true }],
  [en.tag, { name: "add-tag", value: "vip" }],
  [en.note, { name: "add-note", value: "vip" }],
  [en.notAbout("Acme"), { name: "about", value: false }],
])("%s asks for its step, and undo for the one that the worker named", async (label, edit) => {
  const undo: PageEdit = { name: "sentiment", value: null };
  const { edits, deeds } = deedsThatNote(undo);
  const outcome = await pick(entriesOf(mark, "Acme", deeds, en), label, "vip");
  await outcome.undo?.();
  expect(edits).toEqual([edit, undo]);
});

test("what changed nothing says so, and offers no undo", async () => {
  const { deeds } = deedsThatNote(null);
  expect(await pick(entriesOf(mark, "Acme", deeds, en), en.clip)).toEqual({ said: en.done.nothing });
});

test("what was kept aside can count again", () => {
  const { deeds } = deedsThatNote(null);
  const labels = (state: PageMark["state"]) =>
    entriesOf({ ...mark, state }, "Acme", deeds, en).map(({ label }) => label);
  expect(labels("aside")).toContain(en.about("Acme"));
  expect(labels("aside")).not.toContain(en.notAbout("Acme"));
  expect(labels("kept")).toContain(en.notAbout("Acme"));
});

test("a post that is nobody's offers each subject", () => {
  const { document } = parseHTML("<article></article>");
  const { deeds } = deedsThatNote(null);
  const subjects = [
    { id: "acme", name: "Acme" },
    { id: "globex", name: "Globex" },
  ];
  const entries = entriesOfNew(document.createElement("article"), subjects, deeds, en);
  expect(entries.map(({ label }) => label)).toEqual(["Clip for Acme", "Clip for Globex"]);
});

test("the reader tells what it sees, and reads the same as before", () => {
  const { document } = parseHTML("<article id='1'></article><article id='2'></article><p></p>");
  const reader: PageReader = {
    articles: "article",
    readArticle: ({ id, localName }) =>
      localName === "article" ? { posts: id === "2" ? [] : [aPost({ postId: id })], shares: [] } : undefined,
    readPage: () => {
      throw new Error("not asked");
    },
    viewerOf: () => undefined,
    placeAt: (_article, place) => place,
  };
  const { page, posts } = followShown(reader, () => "en");
  const shown: string[] = [];
  posts.onShown((_article, postId) => shown.push(postId));
  const [first, second, paragraph] = [...document.querySelectorAll("article,p")];
  if (!first || !second || !paragraph) throw new Error("no elements");
  for (const element of [first, second, paragraph, first]) {
    expect(page.readArticle(element, "en")).toEqual(reader.readArticle(element, "en"));
  }
  expect(shown).toEqual(["1", "1"]);
  expect([posts.idOf(first), posts.idOf(second), posts.read(first)?.postId]).toEqual(["1", undefined, "1"]);
  expect(posts.spotOf(first)).toEqual({ parent: first, kind: "corner" });
  expect(page.glanceAt).toBeUndefined();
});
