/** A glance must never say another post than reading does, nor miss what reading would tell. */

import { readdirSync, readFileSync } from "node:fs";

import { parseHTML } from "linkedom";
import { expect, test } from "vitest";

import { page } from "@/lib/platforms/x/page";

import { articleMarkup, plainRow } from "../../browser/platforms/x-page-markup";
import type { Written } from "../../browser/platforms/x-page-markup";

declare const __SAMPLES__: string;

const folder = "lib/platforms/x/fixtures-page";
const fixtures = readdirSync(folder).map((name) => `${folder}/${name}/page.html`);
const saved = __SAMPLES__ ? readdirSync(`${__SAMPLES__}/x/dom`).filter((name) => name.endsWith(".html")) : [];

function glancesAt(file: string) {
  const { document } = parseHTML(readFileSync(file, "utf8"));
  return [...document.querySelectorAll(page.articles)].map((article) => ({
    glanced: page.glanceAt?.(article)?.postId,
    read: page.readArticle(article, "en")?.posts[0]?.postId,
  }));
}

test.each(fixtures)("%s: a glance and reading tell the same post", (file) => {
  const all = glancesAt(file);
  expect(all.filter(({ glanced, read }) => glanced !== undefined && glanced !== read)).toEqual([]);
  expect(all.some(({ glanced }) => glanced !== undefined)).toBe(true);
});

test.skipIf(!__SAMPLES__)("on saved real pages too, and nearly every article tells", () => {
  const all = saved.flatMap((name) => glancesAt(`${__SAMPLES__}/x/dom/${name}`));
  expect(all.filter(({ glanced, read }) => glanced !== undefined && glanced !== read)).toEqual([]);
  const told = all.filter(({ glanced }) => glanced !== undefined).length;
  expect(told / all.filter(({ read }) => read !== undefined).length).toBeGreaterThan(0.9);
});

const plain: Written = {
  id: "2085440000000000001",
  handle: "ida",
  text: "Hello",
  row: plainRow({ likes: 3 }),
};

function glanceAt(post: Partial<Written>, around = (article: string) => article) {
  const { document } = parseHTML(around(articleMarkup({ ...plain, ...post })));
  const [article] = document.querySelectorAll(page.articles);
  return article && page.glanceAt?.(article);
}

test.each<{ what: string; post: Partial<Written> }>([
  { what: "a count, exactly", post: { row: plainRow({ likes: 4 }) } },
  { what: "a count that is shown shortened", post: { row: plainRow({ likes: 12_345 }) } },
  { what: "the text", post: { text: "Hallo" } },
])("another print for $what", ({ post }) => {
  expect(glanceAt(post)?.print).not.toBe(glanceAt({})?.print);
  expect(glanceAt({})?.print).toBe(glanceAt({})?.print);
});

const later = (article: string) => article.replace(">2h<", ">3h<");

test("a minute that passes changes nothing", () => {
  expect(later(articleMarkup(plain))).toContain(">3h<");
  expect(glanceAt({}, later)).toEqual(glanceAt({}));
});

test.each(["DMDrawer", "notification"])("nothing is told of a post within %s", (id) => {
  expect(glanceAt({})?.postId).toBe(plain.id);
  expect(glanceAt({}, (article) => `<div data-testid="${id}">${article}</div>`)).toBeUndefined();
});
