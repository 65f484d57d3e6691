/** What the overview shows, and what can be done in it. */

import type { Address } from "@/components/dashboard/dashboard-view";
import type { DayRange } from "@/lib/kit/time";
import type { MentionView } from "@/lib/model/figures";
import type { SubjectKind } from "@/lib/model/subject";
import type { ReportFigures } from "@/lib/store/queries/report-figures";
import type { Measures } from "@/lib/store/queries/report-measures";
import type { Change } from "@/lib/store/queries/what-changed";

export interface OverviewModel {
  readonly subject: { readonly id: string; readonly name: string; readonly kind: SubjectKind };
  readonly range: DayRange;
  readonly by: "seen";
  /** Epoch ms. */
  readonly now: number;
  readonly figures: ReportFigures;
  /** The last 90 days, whatever the range. */
  readonly course: ReportFigures;
  readonly measures: Measures;
  readonly waiting: { readonly mentions: readonly MentionView[]; readonly total: number };
  /** `undefined` while the posts are being read. */
  readonly changes?: readonly Change[] | undefined;
}

export interface OverviewProps {
  readonly model: OverviewModel;
  readonly address: Address;
}
