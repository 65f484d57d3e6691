/** Pictures that go: one that the user takes away, and those that no clip names any more. */

import { asList } from "@/lib/kit/read";
import type { Clip } from "@/lib/model/clip";
import type { Database } from "@/lib/store/database";

import { editMentions } from "./edit-mentions";

/** For good, with the clip's word that there is one. @returns whether there was. */
export async function removePicture(db: Database, key: string, now: number): Promise<boolean> {
  return db.transaction("rw", db.tables, async () => {
    const clip = (await db.mentions.get(key))?.clip;
    const hadOne = (await db.pictures.get(key)) !== undefined || clip?.evidence?.picture !== undefined;
    await db.pictures.delete(key);
    if (clip?.evidence?.picture) {
      await editMentions(db, [{ key, change: { clip: withoutPicture(clip) } }], now);
    }
    return hadOne;
  });
}

/**
 * Takes away pictures that no clip names any more: a clip that was taken back keeps its picture until then,
 * so that taking it back can be taken back.
 *
 * @returns how many.
 */
export async function dropUnnamedPictures(db: Database): Promise<number> {
  return db.transaction("rw", db.pictures, db.mentions, async () => {
    const all = await namesOf(db);
    const rows = await db.mentions.bulkGet(all.map(([key]) => key));
    const unnamed = all.filter(([, sha256], place) => !isNamed(sha256, rows[place]?.clip));
    await db.pictures.bulkDelete(unnamed.map(([key]) => key));
    return unnamed.length;
  });
}

/** Out of the index: the pictures themselves are not read. */
async function namesOf(db: Database): Promise<readonly (readonly [key: string, sha256: string])[]> {
  const keys = await db.pictures.orderBy("[key+sha256]").keys();
  return keys.flatMap((pair) => {
    const [key, sha256] = asList(pair);
    return typeof key === "string" && typeof sha256 === "string" ? [[key, sha256] as const] : [];
  });
}

export function isNamed(sha256: string, clip: Clip | undefined): boolean {
  return clip?.evidence?.picture?.sha256 === sha256;
}

function withoutPicture({ evidence, ...clip }: Clip): Clip {
  if (!evidence) return clip;
  const { picture: _, ...rest } = evidence;
  return { ...clip, evidence: rest };
}
