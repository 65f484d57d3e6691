/** A new day makes a new key. With the old one go the hashes it made: what remains of them is their number. */

import { hexOf } from "@/lib/kit/hex";
import { dayOf } from "@/lib/kit/time";
import type { ExposureKey } from "@/lib/model/plan";
import type { Database } from "@/lib/store/database";
import { lastCharacter } from "@/lib/store/keys";
import { currentClient } from "@/lib/store/queries/subjects";
import { readSetting, writeSetting } from "@/lib/store/settings";

/** The key of the day at `now` (epoch ms), made when it is asked for first. */
export async function renewExposureKey(db: Database, now: number): Promise<ExposureKey> {
  return db.transaction("rw", [db.settings, db.clients, db.looked], async () => {
    const day = dayOf(now, (await currentClient(db))?.timeZone ?? "UTC");
    const known = await readSetting(db, "exposureKey");
    if (known?.day === day) return known;
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const key = { day, key: hexOf(bytes) };
    await writeSetting(db, "exposureKey", key);
    // Also those of a later day: the clock may have been set back.
    await db.looked.where("key").below(`${day}|`).delete();
    await db.looked.where("key").above(`${day}|${lastCharacter}`).delete();
    return key;
  });
}
