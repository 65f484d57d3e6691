/** What the user chose for the clip before, by client: nobody types a campaign five times, and no campaign crosses. */

import { clipLimits, coverageFields } from "@/lib/model/clip";

export interface Remembered {
  readonly campaign: string;
  /** Names of the fields that the user defined, the newest first. */
  readonly ownFields: readonly string[];
}

const nothing: Remembered = { campaign: "", ownFields: [] };
const mostNames = 12;
const isOurs: ReadonlySet<string> = new Set(coverageFields);

/** @param stored what `withKept` made, or whatever else stands in its place. */
export function rememberedFor(stored: string, clientId: string | undefined): Remembered {
  const all = parsed(stored);
  if (clientId === undefined || !Object.hasOwn(all, clientId)) return nothing;
  const found: unknown = Reflect.get(all, clientId);
  if (!Array.isArray(found)) return nothing;
  const [campaign, ...names] = found.filter((one): one is string => typeof one === "string");
  return { campaign: campaign ?? "", ownFields: names.slice(0, mostNames) };
}

/** What is stored after a clip with these fields was kept. */
export function withKept(
  stored: string,
  clientId: string | undefined,
  fields: Readonly<Record<string, string>>,
): string {
  if (clientId === undefined) return stored;
  const names = Object.keys(fields).filter((name) => !isOurs.has(name) && name.length <= clipLimits.name);
  const all = [...new Set([...names, ...rememberedFor(stored, clientId).ownFields])].slice(0, mostNames);
  return JSON.stringify({ ...parsed(stored), [clientId]: [fields.campaign ?? "", ...all] });
}

function parsed(stored: string): object {
  try {
    const all: unknown = JSON.parse(stored);
    return typeof all === "object" && all !== null ? all : {};
  } catch {
    return {}; // Nothing was remembered yet.
  }
}
