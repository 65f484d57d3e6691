/** Names of the fields of a coverage report: in the panel where they are filled in, and above the columns of a file. */

import type { CoverageField } from "@/lib/model/clip";

export const coverageEnglish: Readonly<Record<CoverageField, string>> = {
  outlet: "Outlet",
  prominence: "Prominence",
  message: "Key message",
  spokesperson: "Spokesperson",
  linksToUs: "Links to us",
  campaign: "Campaign",
};
