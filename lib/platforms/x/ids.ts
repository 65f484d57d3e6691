/** X's ids, always as text: as numbers they pass 2^53 and would be rounded. */

const firstSnowflake = 29_700_859_247n;
const snowflakeEpochMs = 1_288_834_974_657n;
const timeShift = 22n;

/** An id that arrived as text. A number is refused: it may have lost its last digits. */
export function asId(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{1,20}$/.test(value) ? value : undefined;
}

/** A handle as X makes them, fit to stand in an address. */
export function asHandle(value: unknown): string | undefined {
  return typeof value === "string" && /^\w{1,50}$/.test(value) ? value : undefined;
}

/** When the id was given out, in epoch milliseconds. `undefined` for the ids of before November 2010, which carry no time. */
export function timeOfId(id: string): number | undefined {
  const number = BigInt(id);
  return number < firstSnowflake ? undefined : Number((number >> timeShift) + snowflakeEpochMs);
}

/** The id inside a global one: base64 of "User:12". */
export function idInGlobalId(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^[\w+/]{8,60}={0,2}$/.test(value)) return undefined;
  try {
    return /^[A-Z]\w+:(\d{1,20})$/.exec(atob(value))?.[1];
  } catch {
    // Not base64 after all: then it holds no id, and the caller goes without.
    return undefined;
  }
}

export function urlOfPost(id: string, handle: string | undefined): string {
  return `https://x.com/${handle ?? "i"}/status/${id}`;
}
