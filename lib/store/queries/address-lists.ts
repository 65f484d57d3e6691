/** Lists of addresses, and how each address stands: what was clipped or captured is ticked off by itself. */

import type { AddressListStatus, AddressState, ListedAddress } from "@/lib/model/address-list";
import { webPlatform } from "@/lib/model/clipped-page";
import type { Database } from "@/lib/store/database";
import { postKey } from "@/lib/store/keys";

import { namesIn } from "./names-in";

/** The newest first. May stand in a live query. @param subjectIds of the client. */
export async function addressListsOf(
  db: Database,
  clientId: string,
  subjectIds: readonly string[],
): Promise<AddressListStatus[]> {
  const rows = (await db.addressLists.where("clientId").equals(clientId).toArray()).filter(
    ({ removedAt }) => removedAt === undefined,
  );
  const isKept = await keptAmong(
    db,
    rows.flatMap(({ addresses }) => addresses.flatMap(keysOf)),
    new Set(subjectIds),
  );
  const stateOf = (address: ListedAddress): AddressState => {
    if (address.decided !== undefined) return address.decided;
    return keysOf(address).some(isKept) ? "kept" : "open";
  };
  return rows
    .map(({ id, name, madeAt, addresses }) => ({
      id,
      clientId,
      name,
      madeAt,
      addresses: addresses.map((address) => ({ ...address, state: stateOf(address) })),
    }))
    .toSorted((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1));
}

/** Under which its page, or the post that it shows, may be kept. */
function keysOf({ url, name, siteId }: ListedAddress): string[] {
  const posts = siteId === undefined ? [] : namesIn(url).map((part) => postKey(siteId, part));
  return [postKey(webPlatform, name), ...posts];
}

async function keptAmong(
  db: Database,
  keys: readonly string[],
  subjectIds: ReadonlySet<string>,
): Promise<(key: string) => boolean> {
  const wanted = [...new Set(keys)];
  const aliases = await db.aliases.bulkGet(wanted);
  const posts = await db.posts.bulkGet(wanted.map((key, place) => aliases[place]?.target ?? key));
  const kept = new Set(wanted.filter((_, place) => posts[place]?.subjects.some((id) => subjectIds.has(id))));
  return (key) => kept.has(key);
}
