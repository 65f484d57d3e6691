/** A folder that is gone when the process is, however the process ends. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

export function temporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `mentionary-${purpose}-`));
  const remove = () => {
    process.off("exit", remove);
    // A browser that is just ending may still write: try again for a moment.
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  process.once("exit", remove);
  return { path, remove };
}
