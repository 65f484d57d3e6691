/** What the report shows, and what can be done in it. */

import type { Address, Go } from "@/components/dashboard/dashboard-view";
import type { DayRange } from "@/lib/kit/time";
import type { Labelled } from "@/lib/metrics/accuracy";
import type { MentionView } from "@/lib/model/figures";
import type { ReportFigures, ReportSample, SpikeCause } from "@/lib/store/queries/report-figures";
import type { Measures } from "@/lib/store/queries/report-measures";

import type { ReportChoices } from "./report-address";

/** What is read after the sums: from the posts themselves. */
export interface ReportDetails {
  readonly sample: ReportSample;
  readonly tops: readonly MentionView[];
  /** Those of them that everybody may see: what may be handed on. */
  readonly publicTops: readonly MentionView[];
  readonly causes: readonly SpikeCause[];
  /** What the user said of the mentions drawn by lot for the last month of the range. */
  readonly labelled: readonly Labelled[];
}

export interface ReportModel {
  readonly subject: { readonly id: string; readonly name: string };
  readonly range: DayRange;
  readonly before?: DayRange | undefined;
  readonly timeZone: string;
  /** Epoch ms: ages are counted from here. */
  readonly now: number;
  readonly choices: ReportChoices;
  readonly figures: ReportFigures;
  readonly measures: Measures;
  /** `undefined` while it is being read. */
  readonly details?: ReportDetails | undefined;
  /** `true` = the posts could not be read; the sums stand. */
  readonly areDetailsLost: boolean;
}

export interface ReportProps {
  readonly model: ReportModel;
  readonly address: Address;
  readonly go: Go;
}
