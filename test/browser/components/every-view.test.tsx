/** What holds for every view in every state. */

import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";

import { english, type I18n } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";

import { show } from "./show";
import { views } from "./states";

const pseudo: I18n = { ...english, words: pseudoWords(english.words) };
const rightToLeft: I18n = { ...pseudo, direction: "rtl" };

/** Content from outside, and what Intl wrote: no translator is asked about those. */
const notOurs = "bdi, time, data, option, [dir=auto], [data-testid=count-views]";

function unbracketed(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    if (!/\p{L}/u.test(text) || node.parentElement?.closest(notOurs)) continue;
    if (!/^⟦.*⟧$/su.test(text.trim())) texts.push(text);
  }
  for (const element of root.querySelectorAll("[title], [aria-label], [placeholder], [alt]")) {
    for (const name of ["title", "aria-label", "placeholder", "alt"]) {
      const text = element.getAttribute(name) ?? "";
      const isOurs = !element.matches("time[title]") && /\p{L}/u.test(text);
      if (isOurs && !/^⟦.*⟧$/su.test(text)) texts.push(`${name}: ${text}`);
    }
  }
  return texts;
}

test.each([320, 360, 400, 1_000])("nothing is cut off or scrolls sideways at %i px", async (width) => {
  await page.viewport(width, 600);
  const broken = views.flatMap(({ name, view }) =>
    [english, rightToLeft].flatMap((i18n) => {
      const boxes = widerThanPage(show(view, i18n), width);
      const isWide = document.documentElement.scrollWidth > width;
      return isWide || boxes.length > 0 ? [{ name, direction: i18n.direction, boxes }] : [];
    }),
  );
  expect(broken).toEqual([]);
});

describe.each(views)("$name", ({ view }) => {
  test("every text comes from the catalogue", () => {
    const root = show(view, pseudo);
    expect(unbracketed(root)).toEqual([]);
  });

  test("every control has a name", () => {
    const root = show(view);
    const controls = [...root.querySelectorAll("a[href], button, input, select, summary")];
    expect(controls.filter((control) => nameOf(control) === "").map((control) => control.outerHTML)).toEqual(
      [],
    );
  });

  test("no text from a page became markup", () => {
    const root = show(view);
    expect(root.querySelector("script, img:not([src='/icon.svg']), iframe")).toBeNull();
  });
});

/** Boxes that reach out of the page, and blocks whose content is wider than they are and simply ends. */
function widerThanPage(root: Element, width: number): string[] {
  return [...root.querySelectorAll("*")]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isOutside = left < -1 || right > width + 1;
      const isCut = clips(element) && element.scrollWidth > element.clientWidth + 1;
      return isOutside ? !isInside(element, root, endsOnPurpose) : isCut && !endsOnPurpose(element);
    })
    .map((element) => element.outerHTML.slice(0, 200));
}

function clips(element: Element): boolean {
  return getComputedStyle(element).overflowX !== "visible";
}

/** A text that ends in "…", one that is for screen readers only, or a row of such texts. */
function endsOnPurpose(element: Element): boolean {
  const { textOverflow, webkitLineClamp, clipPath } = getComputedStyle(element);
  const isText = textOverflow === "ellipsis" || webkitLineClamp !== "none" || clipPath !== "none";
  return isText || (clips(element) && [...element.children].some(endsOnPurpose));
}

function isInside(element: Element, root: Element, isSuch: (parent: Element) => boolean): boolean {
  for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
    if (at.tagName !== "MAIN" && clips(at) && isSuch(at)) return true;
  }
  return false;
}

function nameOf(control: Element): string {
  const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : control.textContent;
  return (control.getAttribute("aria-label") ?? label ?? "").trim();
}
