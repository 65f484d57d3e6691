/** Who is logged in, from what the page itself says: 0 = nobody. */

import type { Account } from "@/lib/model/account";
import { asId } from "@/lib/platforms/facebook/ids";

export function viewerOf(root: ParentNode): Account | undefined {
  const said = root.querySelector("#__eqmc")?.textContent ?? "";
  const accountId = asId(/[?&]__user=(\d{1,25})/.exec(said.slice(0, 5000))?.[1]);
  return accountId === undefined ? undefined : { accountId };
}
