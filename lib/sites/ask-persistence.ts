/** Asks the browser never to evict the store, and has its answer kept, for the health of the store. */

import { send } from "@/lib/messages/bus";

/**
 * To be called in a page when the first site was switched on: from then on there is something to lose.
 * Whatever the answer, reading goes on.
 */
export async function askPersistence(): Promise<void> {
  const isPersisted = await navigator.storage.persist();
  await send("storage.persisted", { isPersisted });
}
