/** The shape of what a page could not read last: keys and types, tags and roles, never a value. */

import { at, isRecord } from "@/lib/kit/read";
import type { ShapeReport } from "@/lib/model/shape-report";
import { shapeOf } from "@/lib/platforms/shape";

import { evidenceName, type Held } from "./evidence";
import { markupShapeOf } from "./markup-shape";

/**
 * @param world the isolated world of a page.
 * @returns `null` where everything could be read, or nothing of ours runs: an answer that JSON carries.
 */
export function shapeReport(world: object): ShapeReport | null {
  const give: unknown = Reflect.get(world, evidenceName);
  const held: unknown = typeof give === "function" ? give() : undefined;
  return isHeld(held) ? { of: held.of, at: held.at, lines: linesOf(held) } : null;
}

function isHeld(value: unknown): value is Held {
  return isRecord(value) && typeof at(value, "at") === "number";
}

function linesOf(held: Held): readonly string[] {
  if (held.of === "article") return held.article instanceof Element ? markupShapeOf(held.article) : [];
  try {
    return shapeOf(JSON.parse(held.text));
  } catch {
    // That it is no JSON is what the report then says.
    return [`no JSON: ${held.text.length} characters`];
  }
}
