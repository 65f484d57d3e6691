/** What the popup shows, and what can be done in it. The view draws this and computes nothing. */

import type { SiteRow } from "@/components/setup/site-row";
import type { Measure } from "@/lib/metrics/measure";
import type { ErrorCode } from "@/lib/model/app-error";
import type { MentionStatus, MentionView, SiteHealth, Summary } from "@/lib/model/figures";
import type { RoundStatus } from "@/lib/model/round";
import type { SubjectKind } from "@/lib/model/subject";
import type { ActivePage } from "@/lib/sites/page-status";
import type { Glance } from "@/lib/store/queries/glance";

export interface SubjectChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly client: {
    readonly id: string;
    /** Empty where it was never named. */
    readonly name: string;
    readonly timeZone: string;
  };
}

export interface Waiting {
  readonly mentions: readonly MentionView[];
  readonly total: number;
}

/** The rounds of the subject's client. */
export interface RoundsDue {
  readonly all: number;
  readonly due: number;
  /** When any of them was last looked at; absent = none ever was. */
  readonly lastAt?: number | undefined;
  /** The one to look at now; absent = none is due. */
  readonly next?: Pick<RoundStatus, "name" | "url"> | undefined;
}

export interface PopupFigures {
  readonly summary: Summary;
  /** Absent where the subject was removed meanwhile. */
  readonly glance?: Glance | undefined;
  /** The median: from the sums, and then, where that says more, from the posts one by one. */
  readonly firstAnswer: Measure;
  readonly waiting: Waiting;
  readonly newest: readonly MentionView[];
  readonly rounds: RoundsDue;
  readonly health: readonly SiteHealth[];
  /** When they were read, in epoch milliseconds: ages are counted from here. */
  readonly now: number;
  /** When the store was found deleted, in epoch milliseconds; `undefined` = never. */
  readonly emptiedAt?: number | undefined;
  /** A newer version wrote the store: it can only be read. */
  readonly isNewer?: boolean | undefined;
}

export type PopupModel =
  | { readonly state: "loading" }
  /** Without a code: anything else that kept the store from being read. */
  | { readonly state: "failed"; readonly code?: ErrorCode | undefined }
  /** Nobody has said yet which brand. */
  | { readonly state: "unset" }
  | ReadyPopup;

export interface ReadyPopup {
  readonly state: "ready";
  readonly subjects: readonly SubjectChoice[];
  readonly subject: SubjectChoice;
  /** Length of the range, which ends now. */
  readonly days: number;
  readonly isCapturing: boolean;
  /** When something last found no room on the disk, in epoch milliseconds; `undefined` = there is room. */
  readonly diskFullAt?: number | undefined;
  readonly sites: readonly SiteRow[];
  /** `undefined` while the page is being asked. */
  readonly page?: ActivePage | undefined;
  /** `undefined` while they are being read. */
  readonly figures?: PopupFigures | undefined;
}

export interface PopupActions {
  readonly chooseSubject: (id: string) => void;
  readonly chooseDays: (days: number) => void;
  readonly setCapturing: (isOn: boolean) => void;
  /** Called directly in the click: the browser asks for the permission only then. */
  readonly switchOn: (siteId: string) => void;
  readonly reloadPage: (tabId: number) => void;
  /** Opens a place in a visible tab. */
  readonly openRound: (url: string) => void;
  /** Called directly in the click: it lets us read the page of the tab, once. */
  readonly clipPage: () => void;
  readonly settle: (key: string, status: MentionStatus) => Promise<void>;
}
