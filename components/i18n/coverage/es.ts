/** Names of the fields of a coverage report, in Spanish. */

import type { CoverageField } from "@/lib/model/clip";

export const coverageSpanish: Readonly<Record<CoverageField, string>> = {
  outlet: "Medio",
  prominence: "Relevancia",
  message: "Mensaje clave",
  spokesperson: "Portavoz",
  linksToUs: "Nos enlaza",
  campaign: "Campaña",
};
