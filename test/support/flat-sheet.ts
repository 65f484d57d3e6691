/** Cells of a flat OpenDocument sheet, as LibreOffice writes it: how somebody else understood a file of ours. */

import { DOMParser } from "linkedom";

export interface FlatCell {
  readonly text: string;
  /** "float", "date", "string"; "" for an empty cell. */
  readonly type: string;
  /** "" where the cell has none. */
  readonly formula: string;
  /** Where a click in it leads. */
  readonly link?: string | undefined;
}

/** Cells that were repeated stand there once, with what they say in each; empty ones at the end are left out. */
export function flatSheet(xml: string): FlatCell[][] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const rows = [...document.querySelectorAll("table\\:table-row")].map(rowOf);
  return rows.filter((cells) => cells.length > 0);
}

function rowOf(row: Element): FlatCell[] {
  const cells = [...row.children].flatMap((cell) => {
    const read = cellOf(cell);
    const times = Number(cell.getAttribute("table:number-columns-repeated") ?? 1);
    return Array.from({ length: Math.min(times, 200) }, () => read);
  });
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== "") + 1);
}

function cellOf(cell: Element): FlatCell {
  const paragraphs = [...cell.children].filter((child) => child.localName === "text:p");
  return {
    text: paragraphs.map(textOf).join("\n"),
    type: cell.getAttribute("office:value-type") ?? "",
    formula: cell.getAttribute("table:formula") ?? "",
    link: cell.querySelector("text\\:a")?.getAttribute("xlink:href") ?? undefined,
  };
}

/** Spaces in a row, tabs and breaks are elements. */
function textOf(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === 3) return child.textContent ?? "";
      const name = child.nodeName.toLowerCase();
      if (name === "text:s") return " ".repeat(spacesOf(child));
      if (name === "text:tab") return "\t";
      if (name === "text:line-break") return "\n";
      return textOf(child);
    })
    .join("");
}

function spacesOf(node: Node): number {
  return "getAttribute" in node && typeof node.getAttribute === "function"
    ? Number(node.getAttribute("text:c") ?? 1)
    : 1;
}
