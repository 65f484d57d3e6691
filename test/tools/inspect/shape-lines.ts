/** The shape of a document: of JSON its paths and types, of a page the landmarks that its elements carry. */

import { parseHTML } from "linkedom";

import { shapeOf } from "@/lib/platforms/shape";

import type { Document } from "./document";

export function shapeLines(document: Document): readonly string[] {
  if (document.kind === "page") return landmarksIn(document.html);
  return shapeOf(...document.texts.map((text): unknown => JSON.parse(text)));
}

/** Element names with their test ids and roles, each with how often it stands there. No text, no address. */
function landmarksIn(html: string): readonly string[] {
  const page = parseHTML(html).document;
  const handles = new Set<string>();
  for (const link of page.querySelectorAll("a[href]")) {
    handles.add(/^(?:https:\/\/[^/]+)?\/(\w+)/.exec(link.getAttribute("href") ?? "")?.[1] ?? "");
  }
  const times = new Map<string, number>();
  for (const element of page.querySelectorAll("[data-testid], [role]")) {
    const marks = ["data-testid", "role"].map((name) => markOf(name, element.getAttribute(name), handles));
    const line = `${element.localName}${marks.join("")}`;
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  return [...times].map(([line, number]) => `${line}: ${number}`).toSorted();
}

/** A test id may carry a number, or the handle of somebody to whom the page links. */
function markOf(name: string, value: string | null, handles: ReadonlySet<string>): string {
  if (value === null) return "";
  const parts = value.split("-").map((part) => (/^[A-Za-z]+$/.test(part) && !handles.has(part) ? part : "*"));
  return `[${name}=${parts.join("-")}]`;
}
