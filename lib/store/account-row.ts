import type { Account } from "@/lib/model/account";

import type { Stamped } from "./stamp";

/** An author or sharer. Key: `x:77`; `x:@acme` as long as no page showed the id (provisional). */
export interface AccountRow extends Account, Stamped {
  readonly key: string;
  /** The local number under which roll-ups count it. It never leaves this store. */
  readonly no: number;
  readonly platform: string;
  readonly firstSeenAt: number;
  /** The beginning of that day (UTC), so that a row is not written anew with every sighting. */
  readonly lastSeenAt: number;
}
