/** Takes all the room that the extension's origin has, and gives it back. */

import type { BrowserPage } from "@/test/support/browsers/driver";
import { pause } from "@/test/support/waiting";

const leastRoom = 65_536;
const mostRounds = 12;

/** @returns bytes that found room. */
export async function fillDisk(page: BrowserPage): Promise<number> {
  let filled = 0;
  // The browser tidies up after what was written, and finds some room in that: until it finds none twice.
  for (let round = 0, quiet = 0; round < mostRounds && quiet < 2; round += 1) {
    const more = await page.evaluate(fill, [1_048_576, 131_072, 16_384]);
    filled += more;
    quiet = more < leastRoom ? quiet + 1 : 0;
    await pause(300);
  }
  return filled;
}

export async function freeDisk(page: BrowserPage): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("ballast");
        deleting.addEventListener("success", () => resolve(true));
        deleting.addEventListener("error", () => reject(new Error("the ballast cannot be deleted")));
      }),
  );
}

/** Runs in the page. In ever smaller pieces, until the smallest finds no room. */
async function fill(sizes: readonly number[]): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("ballast", 1);
    opening.addEventListener("upgradeneeded", () =>
      opening.result.createObjectStore("pieces", { autoIncrement: true }),
    );
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(new Error("there is no room for ballast")));
  });
  const hasRoomFor = (size: number) =>
    new Promise<boolean>((resolve) => {
      const piece = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
      const whole = new Uint8Array(size);
      for (let start = 0; start < size; start += piece.length)
        whole.set(piece.subarray(0, size - start), start);
      const transaction = database.transaction("pieces", "readwrite");
      transaction.addEventListener("complete", () => resolve(true));
      transaction.addEventListener("abort", () => resolve(false));
      try {
        transaction.objectStore("pieces").add(whole);
      } catch {
        transaction.abort(); // Firefox lets nobody add in the transaction after one that found no room.
      }
    });
  let filled = 0;
  for (const size of sizes)
    while (filled < 100_000_000 && ((await hasRoomFor(size)) || (await hasRoomFor(size)))) filled += size;
  database.close();
  return filled;
}
