import { makeBackupUrl } from "@/lib/backup/backup-url";
import { send } from "@/lib/messages/bus";
import { Database } from "@/lib/store/database";
import { codeOf } from "@/lib/store/note-trouble";

/** Makes the weekly backup and hands it to the worker, which puts it into the downloads folder. */
export async function reportBackup(program: string, now: number): Promise<void> {
  const db = new Database();
  try {
    await send("backup.made", await makeBackupUrl(db, program, now));
  } catch (error) {
    await send("backup.made", { error: codeOf(error) });
  } finally {
    db.close();
  }
}
