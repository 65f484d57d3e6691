/** One file out of a ZIP archive, as text: what a workbook says where no reader shows it. */

import { inflateRawSync } from "node:zlib";

const centralHeader = 0x02014b50;

/** `undefined` = the archive has no such file. */
export function zipEntry(archive: Buffer, name: string): string | undefined {
  for (let at = archive.indexOf("PK\u0001\u0002"); at >= 0; at = archive.indexOf("PK\u0001\u0002", at + 4)) {
    if (archive.readUInt32LE(at) !== centralHeader) continue;
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    if (archive.toString("utf8", at + 46, nameEnd) !== name) continue;
    const [method, size, local] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 42),
    ];
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + size);
    return (method === 0 ? bytes : inflateRawSync(bytes)).toString("utf8");
  }
  return undefined;
}
