/** How English puts numbers and names into its sentences: shared by the catalogues of popup and dashboard. */

const rules = new Intl.PluralRules("en");
const numbers = new Intl.NumberFormat("en");

/** "2,000". */
export function number(count: number): string {
  return numbers.format(count);
}

/** The word alone, in the number of `count`. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === "one" ? one : other;
}

/** "1 post", "2,000 posts". */
export function many(count: number, one: string, other: string): string {
  return `${number(count)} ${plural(count, one, other)}`;
}
