/** Reads and writes bounds of counts: ">1000", "<=10", "5", "10..20", with k and m for the zeros. */

import type { Bound } from "./query";

export interface Ends {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

const amount = String.raw`(\d[\d,_]*(?:\.\d+)?[km]?)`;
const compared = new RegExp(`^(>=|<=|>|<|=)?${amount}$`, "i");
const range = new RegExp(`^${amount}?\\.\\.${amount}?$`, "i");

/** `undefined` when it is no bound. An empty range is given as it was typed. */
export function readBound(text: string): Ends | undefined {
  const [, from, to] = range.exec(text) ?? [];
  if (from !== undefined || to !== undefined) {
    const least = from === undefined ? undefined : readAmount(from);
    const most = to === undefined ? undefined : readAmount(to);
    const isRead = (from === undefined || least !== undefined) && (to === undefined || most !== undefined);
    return isRead ? ends(least, most) : undefined;
  }
  const [, sign = "=", figure = ""] = compared.exec(text) ?? [];
  const value = readAmount(figure);
  return value === undefined ? undefined : endsOf(sign, value);
}

function endsOf(sign: string, value: number): Ends {
  if (sign === ">") return ends(value + 1, undefined);
  if (sign === ">=") return ends(value, undefined);
  // Below 0 there is nothing: the range is empty and says so.
  if (sign === "<") return value === 0 ? ends(1, 0) : ends(undefined, value - 1);
  return sign === "<=" ? ends(undefined, value) : ends(value, value);
}

function ends(least: number | undefined, most: number | undefined): Ends {
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** Whole numbers only: "1.5k" is one, "1.5" is not. */
function readAmount(figure: string): number | undefined {
  const digits = figure.replace(/[,_]/g, "").toLowerCase();
  if (digits === "" || digits.length > 15) return undefined;
  const scale = digits.endsWith("k") ? 1000 : digits.endsWith("m") ? 1_000_000 : 1;
  const value = Math.round(Number.parseFloat(digits) * scale * 1000) / 1000;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Strict bounds are written with their whole number: ">9" is ">=10". */
export function printBound({ count, least, most }: Bound): string {
  if (least === undefined) return `${count}:<=${most ?? 0}`;
  if (most === undefined) return `${count}:>=${least}`;
  return least === most ? `${count}:${least}` : `${count}:${least}..${most}`;
}
