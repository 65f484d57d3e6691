/** What the user does to their lists of addresses, and what an erasure takes out of them. */

import { isSame } from "@/lib/kit/is-same";
import type { AddressDecision, AddressList } from "@/lib/model/address-list";
import type { Database } from "@/lib/store/database";
import { namesIn } from "@/lib/store/queries/names-in";

import { installationId } from "./installation";
import { storageError } from "./storage-error";

/** Makes or replaces a list; saving a removed one brings it back. @param now epoch ms. */
export async function saveAddresses(db: Database, list: AddressList, now: number): Promise<void> {
  await write(db, async (updatedBy) => {
    await db.addressLists.put({ ...list, updatedAt: now, updatedBy });
  });
}

/** @param decided `null` takes it back. */
export async function decideAddress(
  db: Database,
  {
    id,
    url,
    decided,
  }: { readonly id: string; readonly url: string; readonly decided: AddressDecision | null },
  now: number,
): Promise<void> {
  await write(db, async (updatedBy) => {
    const row = await db.addressLists.get(id);
    if (!row) return;
    const addresses = row.addresses.map((address) => {
      if (address.url !== url) return address;
      const { decided: _, ...rest } = address;
      return decided === null ? rest : { ...rest, decided };
    });
    await db.addressLists.put({ ...row, addresses, updatedAt: now, updatedBy });
  });
}

/** Leaves a tombstone without addresses. */
export async function removeAddresses(db: Database, id: string, now: number): Promise<void> {
  await write(db, async (updatedBy) => {
    const row = await db.addressLists.get(id);
    if (!row) return;
    await db.addressLists.put({ ...row, addresses: [], removedAt: now, updatedAt: now, updatedBy });
  });
}

/**
 * Addresses that name somebody who is erased go, in every list. Inside the transaction of the erasure.
 *
 * @param isErased whether a part of an address is such a name, on a site.
 */
export async function dropAddresses(
  db: Database,
  isErased: (siteId: string, name: string) => boolean,
  now: number,
): Promise<void> {
  for (const row of await db.addressLists.toArray()) {
    const addresses = row.addresses.filter(
      ({ url, siteId }) => siteId === undefined || !namesIn(url).some((name) => isErased(siteId, name)),
    );
    if (!isSame(addresses, row.addresses)) await db.addressLists.put({ ...row, addresses, updatedAt: now });
  }
}

async function write(db: Database, put: (updatedBy: string) => Promise<void>): Promise<void> {
  try {
    await db.transaction("rw", [db.addressLists, db.settings], async () => put(await installationId(db)));
  } catch (error) {
    throw storageError(error);
  }
}
