/** What the views call outside themselves. The entrypoint passes the real ones; nothing here is a default. */

import type { SiteAccess } from "@/components/hooks/use-sites";
import type { Argument, MessageName } from "@/lib/messages/contract";
import type { ShapeReport } from "@/lib/model/shape-report";
import type { ActivePage } from "@/lib/sites/page-status";
import type { Database } from "@/lib/store/database";

export interface Services {
  readonly db: Database;
  readonly sites: SiteAccess;
  /** Commands only: the views read the store, and need no answer but that it was done. */
  readonly send: <Name extends MessageName>(name: Name, argument: Argument<Name>) => Promise<unknown>;
  /** Whether capturing is switched on; `true` before anything was set up. */
  readonly isCapturing: () => Promise<boolean>;
  readonly onPlanChanged: (listener: () => void) => () => void;
  /** When something last found no room on the disk, in epoch milliseconds; `undefined` = what came after was stored. */
  readonly diskFullAt: () => Promise<number | undefined>;
  readonly onDiskChanged: (listener: () => void) => () => void;
  /** Opens a place of the rounds in a visible tab, always the same one. */
  readonly openRound: (url: string) => Promise<void>;
  /** Begins to clip the page that is shown, in a click: the browser opens its panel only then. */
  readonly clipPage: () => void;
  readonly activePage: () => Promise<ActivePage>;
  readonly copyText: (text: string) => Promise<void>;
  /** Asks the browser for the downloads folder, in a click; `false` = it was refused. */
  readonly allowDownloads: () => Promise<boolean>;
  /** Version of this program. */
  readonly program: string;
  /** The shape of what an open tab of the site could not read last; `undefined` = everything was read. */
  readonly pageShape: (siteId: string) => Promise<ShapeReport | undefined>;
}
