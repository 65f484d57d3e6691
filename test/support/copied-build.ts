/** A copy of the built extension, for journeys in which the build itself changes or is a little different. */

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { temporaryFolder } from "./temporary-folder";

export interface CopiedBuild {
  readonly path: string;
  /** Takes effect when the extension is loaded the next time. */
  edit(file: string, change: (text: string) => string): void;
  write(file: string, text: string): void;
  /** Changes top-level keys of the manifest. */
  editManifest(change: (manifest: Readonly<Record<string, unknown>>) => Record<string, unknown>): void;
  remove(): void;
}

export function copyOf(build: string): CopiedBuild {
  const folder = temporaryFolder("build");
  cpSync(build, folder.path, { recursive: true });
  const edit: CopiedBuild["edit"] = (file, change) => {
    const path = join(folder.path, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
  return {
    path: folder.path,
    edit,
    write: (file, text) => writeFileSync(join(folder.path, file), text),
    editManifest: (change) => edit("manifest.json", (text) => JSON.stringify(change(JSON.parse(text)))),
    remove: () => folder.remove(),
  };
}
