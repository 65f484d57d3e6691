/**
 * Where a backup is unpacked and checked before the store is touched: the same rows, but without the indexes
 * that only views need, and posts with all that hangs on them in bundles, so that it fills fast and is read fast.
 */

import { Dexie, type Table } from "dexie";

import type { AccountRow } from "@/lib/store/account-row";
import type { AddressListRow } from "@/lib/store/address-list-row";
import type { AliasRow } from "@/lib/store/alias-row";
import type { AnswerRow } from "@/lib/store/answer-row";
import type { ArchiveRow } from "@/lib/store/archive-row";
import type { ClientRow } from "@/lib/store/client-row";
import type { ErasedRow } from "@/lib/store/erased-row";
import type { ExportedRow } from "@/lib/store/exported-row";
import type { ExposureRow } from "@/lib/store/exposure-row";
import type { PictureRow } from "@/lib/store/picture-row";
import type { ReactionRow } from "@/lib/store/reaction-row";
import type { RoundRow } from "@/lib/store/round-row";
import type { SettingRow } from "@/lib/store/settings";
import type { ShareRow } from "@/lib/store/share-row";
import type { SubjectRow } from "@/lib/store/subject-row";
import type { VisitRow } from "@/lib/store/visit-row";

import type { Bundled, BundleRow } from "./bundles";
import type { BackedUpTable } from "./row-schemas";

const stores = {
  bundles: "no",
  pictures: "key",
  shares: "key",
  reactions: "key",
  // A number stands for one account: two rows with one number are a contradiction.
  accounts: "no, &key",
  aliases: "alias",
  answers: "key",
  exposure: "key",
  visits: "key",
  archive: "key",
  erased: "key",
  rounds: "id",
  addressLists: "id",
  exported: "key",
  clients: "id",
  subjects: "id",
  settings: "name",
} as const satisfies Record<Exclude<BackedUpTable, keyof Bundled> | "bundles", string>;

export class Staging extends Dexie {
  declare readonly bundles: Table<BundleRow, number>;
  declare readonly pictures: Table<PictureRow, string>;
  declare readonly shares: Table<ShareRow, string>;
  declare readonly reactions: Table<ReactionRow, string>;
  declare readonly accounts: Table<AccountRow, number>;
  declare readonly aliases: Table<AliasRow, string>;
  declare readonly answers: Table<AnswerRow, string>;
  declare readonly exposure: Table<ExposureRow, string>;
  declare readonly visits: Table<VisitRow, string>;
  declare readonly archive: Table<ArchiveRow, string>;
  declare readonly erased: Table<ErasedRow, string>;
  declare readonly rounds: Table<RoundRow, string>;
  declare readonly addressLists: Table<AddressListRow, string>;
  declare readonly exported: Table<ExportedRow, string>;
  declare readonly clients: Table<ClientRow, string>;
  declare readonly subjects: Table<SubjectRow, string>;
  declare readonly settings: Table<SettingRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: "relaxed" });
    this.version(1).stores(stores);
  }
}
