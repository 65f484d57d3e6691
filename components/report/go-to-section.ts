/** Brings a section of the report to the top, and the focus to its heading. */

import type { SectionName } from "./report-address";

const marginPx = 16;

export function headingId(name: SectionName): string {
  return `report-${name}`;
}

export function goToSection(name: SectionName): void {
  const heading = document.querySelector<HTMLElement>(`#${headingId(name)}`);
  if (!heading) return;
  const view = heading.closest("main");
  // Within the view alone: `scrollIntoView` would also move the page around it.
  if (view)
    view.scrollTop += heading.getBoundingClientRect().top - view.getBoundingClientRect().top - marginPx;
  else heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}
