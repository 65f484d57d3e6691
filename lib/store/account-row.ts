import type { Account } from "@/lib/model/account";

import type { Stamp, Stamped } from "./stamp";

export interface Follow {
  readonly isFollowing: boolean;
  readonly stamp: Stamp;
}

/** An author or sharer. Key: `x:77`; `x:@acme` as long as no page showed the id (provisional). */
export interface AccountRow extends Omit<Account, "followsViewer">, Stamped {
  readonly key: string;
  /** The local number under which roll-ups count it. It never leaves this store. */
  readonly no: number;
  readonly platform: string;
  /** Whether it follows who is logged in, by the viewer's local number: what one was told says nothing of another. */
  readonly follows?: Readonly<Record<string, Follow>> | undefined;
  readonly firstSeenAt: number;
  /** The beginning of that day (UTC), so that a row is not written anew with every sighting. */
  readonly lastSeenAt: number;
}
