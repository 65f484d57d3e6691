/** Makes a whole backup as a file that the browser can fetch. Only where there is a document. */

import type { Database } from "@/lib/store/database";

import { backupStream } from "./write-backup";

export interface MadeBackup {
  /** Of an object of the context that made it: it goes with it. */
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}

export async function makeBackupUrl(db: Database, program: string, now: number): Promise<MadeBackup> {
  const stream = await backupStream(db, { program, now });
  // The browser keeps what is large on the disk, not in memory.
  const file = await new Response(stream).blob();
  return { url: URL.createObjectURL(file), size: file.size };
}
