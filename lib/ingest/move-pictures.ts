/** Pictures of clips of a post that turned out to be another one: they follow the clip that names them. */

import { mentionKey } from "@/lib/store/keys";

import { isNamed } from "./remove-picture";
import type { Work } from "./work";

/** To be called when the mentions have moved; `subjects` are those that it was a mention of. */
export async function movePictures(
  work: Work,
  from: string,
  to: string,
  subjects: readonly string[],
): Promise<void> {
  const { pictures } = work.db;
  const names = subjects.map((id) => mentionKey(id, from));
  const rows = (await pictures.bulkGet(names)).flatMap((row) => row ?? []);
  if (rows.length === 0) return;
  await pictures.bulkDelete(rows.map(({ key }) => key));
  const moved = rows.map((row) => ({ ...row, key: `${row.key.slice(0, -from.length)}${to}`, postKey: to }));
  // Of two clips the newer counts, and with it the picture that it names.
  const named = moved.filter(({ key, sha256 }) =>
    isNamed(sha256, work.mentions.get(key)?.edits?.clip?.value ?? undefined),
  );
  await pictures.bulkPut(named);
}
