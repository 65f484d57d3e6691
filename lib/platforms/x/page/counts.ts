/**
 * The counts of a post, in any language: each by the test id of its button, the rest by what is left over
 * in the label of the row, which gives exact numbers in a fixed order and leaves out those that are zero.
 */

import { figureOf, figuresIn, isCutFrom, wholeNumbersIn } from "@/lib/kit/localised-number";
import type { Count, CountName, Counts } from "@/lib/model/counts";

import { first, type Parts } from "./parts";

/** The order of the row's label, and the buttons. X names a button by what it would do next. */
const row = [
  { name: "replies", buttons: ["reply"] },
  { name: "shares", buttons: ["retweet", "unretweet", "repost", "unrepost"] },
  { name: "likes", buttons: ["like", "unlike"] },
  { name: "bookmarks", buttons: ["bookmark", "removeBookmark"] },
  { name: "views", buttons: [] },
] as const satisfies readonly { name: CountName; buttons: readonly string[] }[];

/** The label then also says that the viewer did so, in a part without a number. */
const doneByViewer = ["unretweet", "unrepost", "unlike", "removeBookmark"];

/** The figure itself, also while another one rolls away beside it. */
const shownFigure = '[data-testid="app-text-transition-container"]';

/** What stands in place of a figure that the page leaves out on purpose: views that it does not show. */
type Known = Count | "absent" | undefined;

export function countsOf(parts: Parts, language: string): Counts {
  const analytics = parts.links.find((link) => link.getAttribute("href")?.endsWith("/analytics"));
  const known = row.map(({ name, buttons }): Known => {
    if (name !== "views") return countOn(buttons.map((id) => first(parts, id)).find(Boolean), language);
    return analytics === undefined ? viewsBesideTime(parts, language) : viewsOn(analytics, language);
  });
  const filled = completed(known, parts, language);
  return Object.fromEntries(
    row.flatMap(({ name }, place) => {
      const count = filled[place];
      return count === undefined || count === "absent" ? [] : [[name, count]];
    }),
  );
}

/**
 * A button's count: exact in its label, shortened in what it shows. The two must agree, or else the label
 * is written in a way that we do not know.
 */
function countOn(button: Element | undefined, language: string): Count | undefined {
  if (button === undefined) return undefined;
  const label = button.getAttribute("aria-label") ?? "";
  const printed = button.querySelector(shownFigure)?.textContent ?? "";
  const [whole, ...more] = wholeNumbersIn(label) ?? [];
  if (whole !== undefined && more.length === 0 && (whole === 0 || isCutFrom(printed, whole))) return whole;
  const [labelled, ...others] = figuresIn(label, language);
  const shown = figureOf(printed, language);
  if (labelled === undefined || others.length > 0) return shown;
  if (shown !== undefined) return mayBe(labelled, shown) ? labelled : undefined;
  // "34 of something we cannot read": the label may count in the same unit.
  const isShortened = printed.trim() !== "" && typeof labelled === "number" && labelled < 10_000;
  return isShortened ? undefined : labelled;
}

/** A link without any number: a post from before X counted views. */
function viewsOn(analytics: Element, language: string): Known {
  const isSilent = !/\p{Nd}/u.test(`${analytics.getAttribute("aria-label")} ${analytics.textContent}`);
  return isSilent ? "absent" : countOn(analytics, language);
}

/** The post of a thread's own page shows its views beside its time, outside of any button. */
function viewsBesideTime(parts: Parts, language: string): Count | undefined {
  const printed = (parts.named.get("app-text-transition-container") ?? []).find(
    (element) => element.closest('button, [role="group"], a[href]') === null,
  );
  return printed === undefined ? undefined : figureOf(printed.textContent ?? "", language);
}

/** Fills in what the label of the row says, where there is only one way to read it. */
function completed(known: readonly Known[], parts: Parts, language: string): readonly Known[] {
  const label = parts.group?.getAttribute("aria-label");
  if (label == null) return known;
  const figures = figuresOf(label, known.at(-1), language);
  const ways = [...waysToRead(known, figures, 0)];
  const [way] = ways;
  if (way === undefined || ways.length > 1) return known;
  // A label without any number may be one that says nothing at all.
  const canTellZeros = figures.length > 0 && isFullyNumbered(label, figures.length, parts);
  return way.map((count, place) => {
    // Views that are nowhere to be seen are not shown; they are not none.
    if (count !== "zero") return count;
    return canTellZeros && row[place]?.name !== "views" ? 0 : undefined;
  });
}

/** Where the label spells out the views, no other figure can be so great as to be shortened. */
function figuresOf(label: string, views: Known, language: string): readonly (Count | undefined)[] {
  const whole = typeof views === "number" ? wholeNumbersIn(label) : undefined;
  return whole?.at(-1) === views && whole !== undefined ? whole : figuresIn(label, language);
}

/**
 * Every way in which `figures`, in order, can be the row's counts from `place` on. A count that is known
 * to be 0 or absent has no figure; one that is unknown has one or, being 0, has none ("zero").
 */
function* waysToRead(
  known: readonly Known[],
  figures: readonly (Count | undefined)[],
  place: number,
): Generator<(Known | "zero")[]> {
  if (place === known.length) {
    if (figures.length === 0) yield [];
    return;
  }
  const count = known[place];
  const [figure, ...rest] = figures;
  const needsNone = count === 0 || count === "absent" || count === undefined;
  if (needsNone) {
    for (const way of waysToRead(known, figures, place + 1)) yield [count ?? "zero", ...way];
  }
  const takesFigure =
    figure !== undefined && (count === undefined || (isCount(count) && count !== 0 && mayBe(figure, count)));
  if (takesFigure) for (const way of waysToRead(known, rest, place + 1)) yield [figure, ...way];
}

/** Some languages write "one like" without a digit: then a part has no number, and no zero is certain. */
function isFullyNumbered(label: string, figures: number, parts: Parts): boolean {
  const sections = label.split(/[،、，]|,(?!\p{Nd})/u).filter((section) => section.trim() !== "").length;
  return sections === figures + doneByViewer.filter((id) => parts.named.has(id)).length;
}

function isCount(known: Known): known is Count {
  return known !== undefined && known !== "absent";
}

/** Whether two readings can be of the same number. */
function mayBe(one: Count, other: Count): boolean {
  const [low, high] = bounds(one);
  const [otherLow, otherHigh] = bounds(other);
  return low <= otherHigh && otherLow <= high;
}

function bounds(count: Count): readonly [low: number, high: number] {
  return typeof count === "number" ? [count, count] : count;
}
