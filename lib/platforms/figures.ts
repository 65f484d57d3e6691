/** How shortened counts are read. */

import type { Count } from "@/lib/model/counts";

/** Reads a count as the page prints it ("1.2K"). `undefined` = it cannot be read for sure. */
export type Figures = (text: string) => Count | undefined;

/** Where the page's language is not known, or what reads it is not there yet. */
export const noFigures: Figures = () => undefined;
