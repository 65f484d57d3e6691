/** How Spanish puts numbers and names into its sentences: shared by the catalogues of popup and dashboard. */

const rules = new Intl.PluralRules("es");
const numbers = new Intl.NumberFormat("es", { useGrouping: "always" });

/** "2.000". */
export function number(count: number): string {
  return numbers.format(count);
}

/** The word alone, in the number of `count`. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === "one" ? one : other;
}

/** "1 mención", "2.000 menciones", "1.000.000 de menciones". */
export function many(count: number, one: string, other: string): string {
  const joint = rules.select(count) === "many" ? "de " : "";
  return `${number(count)} ${joint}${plural(count, one, other)}`;
}
