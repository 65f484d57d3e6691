/** The time zones of this browser, and what somebody means by what they typed. */

export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** This browser's own first: it need not be among those that it lists. */
export function zones(): readonly string[] {
  return [...new Set([ownZone(), "UTC", ...Intl.supportedValuesOf("timeZone")])];
}

/** The zone of that name, or the only one of that city; `undefined` where there is none, or more than one. */
export function zoneNamed(text: string, all = zones()): string | undefined {
  const wanted = folded(text);
  const named = all.find((zone) => folded(zone) === wanted);
  if (named !== undefined) return named;
  const [only, ...others] = all.filter((zone) => folded(zone.slice(zone.lastIndexOf("/") + 1)) === wanted);
  return others.length === 0 ? (only ?? formerName(text)) : undefined;
}

/** Zones have older and newer names ("Asia/Calcutta"), of which a browser lists one and knows both. */
function formerName(text: string): string | undefined {
  const name = text.trim().replaceAll(/\s+/g, "_");
  if (!/^[a-z]+\/[\w/+-]+$/i.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined; // Asking is the only way to know.
  }
}

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, " ");
