/**
 * The database: one append-only list of versions. A version that shipped is never edited, and a version
 * that moves rows has a test that starts from the one before it. Only the worker writes. A window that
 * brings a newer version is not kept waiting: Dexie closes this connection for it.
 */

import { Dexie, type PromiseExtended, type Table } from "dexie";

import type { AccountRow } from "./account-row";
import type { AddressListRow } from "./address-list-row";
import type { AliasRow } from "./alias-row";
import type { AnswerRow } from "./answer-row";
import type { ArchiveRow } from "./archive-row";
import type { BatchRow } from "./batch-row";
import type { CheckedRow } from "./checked-row";
import type { ClientRow } from "./client-row";
import type { ConversationRow } from "./conversation-row";
import type { ErasedRow } from "./erased-row";
import type { ExportedRow } from "./exported-row";
import type { ExposureRow } from "./exposure-row";
import type { JobRow } from "./job-row";
import type { LookedRow } from "./looked-row";
import type { MentionRow } from "./mention-row";
import type { ObservationRow } from "./observation-row";
import type { PictureRow } from "./picture-row";
import type { PostRow } from "./post-row";
import type { PulseRow } from "./pulse-row";
import type { ReactionRow } from "./reaction-row";
import { readingNewer } from "./reading-newer";
import { refusingNewer } from "./refusing-newer";
import type { RollupRow } from "./rollup-row";
import type { NewTailRow, RollupTailRow } from "./rollup-tail-row";
import type { RoundRow } from "./round-row";
import type {
  BucketKey,
  SearchColumnsRow,
  SearchKeysRow,
  SearchPlacesRow,
  SearchSegmentRow,
  SearchStateRow,
  SearchTailRow,
  SearchWordsRow,
} from "./search-rows";
import type { SettingRow } from "./settings";
import type { ShareRow } from "./share-row";
import type { SubjectRow } from "./subject-row";
import type { VisitRow } from "./visit-row";

export interface DatabaseOptions {
  /** `strict` where an acknowledgement depends on it: a write is done when it is on the disk. */
  readonly durability?: "strict" | "relaxed";
  /** What a newer version wrote is opened all the same, to be read only; otherwise it is refused as a whole. */
  readonly canReadNewer?: boolean;
}

export class Database extends Dexie {
  declare readonly clients: Table<ClientRow, string>;
  declare readonly subjects: Table<SubjectRow, string>;
  declare readonly posts: Table<PostRow, string>;
  declare readonly mentions: Table<MentionRow, string>;
  declare readonly pictures: Table<PictureRow, string>;
  declare readonly conversations: Table<ConversationRow, string>;
  declare readonly observations: Table<ObservationRow, string>;
  declare readonly accounts: Table<AccountRow, string>;
  declare readonly shares: Table<ShareRow, string>;
  declare readonly reactions: Table<ReactionRow, string>;
  declare readonly aliases: Table<AliasRow, string>;
  declare readonly answers: Table<AnswerRow, string>;
  declare readonly exposure: Table<ExposureRow, string>;
  declare readonly checked: Table<CheckedRow, string>;
  declare readonly looked: Table<LookedRow, string>;
  declare readonly visits: Table<VisitRow, string>;
  declare readonly rounds: Table<RoundRow, string>;
  declare readonly addressLists: Table<AddressListRow, string>;
  declare readonly exported: Table<ExportedRow, string>;
  declare readonly pulses: Table<PulseRow, string>;
  declare readonly rollups: Table<RollupRow, string>;
  declare readonly rollupTail: Table<RollupTailRow, number, NewTailRow>;
  declare readonly archive: Table<ArchiveRow, string>;
  declare readonly erased: Table<ErasedRow, string>;
  declare readonly jobs: Table<JobRow, string>;
  declare readonly searchState: Table<SearchStateRow, string>;
  declare readonly searchTail: Table<SearchTailRow, number, Omit<SearchTailRow, "id">>;
  declare readonly searchColumns: Table<SearchColumnsRow, number>;
  declare readonly searchKeys: Table<SearchKeysRow, number>;
  declare readonly searchSegments: Table<SearchSegmentRow, number>;
  declare readonly searchWords: Table<SearchWordsRow, BucketKey>;
  declare readonly searchPlaces: Table<SearchPlacesRow, BucketKey>;
  declare readonly batches: Table<BatchRow, string>;
  declare readonly settings: Table<SettingRow, string>;

  /** A newer version wrote what is open: it can be read, as far as its tables are known. */
  readonly isNewer: () => boolean;

  constructor(name = "mentionary", { durability = "relaxed", canReadNewer = false }: DatabaseOptions = {}) {
    const reader = readingNewer(indexedDB);
    const factory = canReadNewer ? reader.factory : refusingNewer(indexedDB);
    super(name, { chromeTransactionDurability: durability, indexedDB: factory });
    this.isNewer = reader.isNewer;
    if (canReadNewer) this.use({ stack: "dbcore", name: "newer", create: reader.refuseWrites });
    this.version(1).stores({
      clients: "id",
      subjects: "id, clientId",
      // By author: joining accounts, a person's page, erasure. By conversation: the thread beside a mention.
      posts: "key, authorNo, conversationKey",
      // By time: lists. By first sighting: what is new. `waiting` and
      // `snoozedUntil` are on few rows, so their indexes are small.
      mentions: "key, [subjectId+at], [subjectId+firstSeenAt], [subjectId+waiting], [subjectId+snoozedUntil]",
      // By post: it goes with it. By hash: what no clip names is found without reading pictures.
      pictures: "key, postKey, [key+sha256]",
      conversations: "key, keptAt",
      observations: "postKey",
      accounts: "key, &no",
      shares: "key, accountNo",
      reactions: "key, accountNo",
      aliases: "alias",
      answers: "key",
      exposure: "key",
      checked: "key",
      looked: "key",
      visits: "key",
      rounds: "id, clientId",
      addressLists: "id, clientId",
      exported: "key",
      // By time: the old ones go.
      pulses: "key, at",
      rollups: "key",
      rollupTail: "++id",
      archive: "key, rollupKey",
      erased: "key",
      jobs: "id",
      // Made from the tables above: what lists and searches need instead of indexes.
      searchState: "name",
      searchTail: "++id",
      searchColumns: "block",
      searchKeys: "stretch",
      searchSegments: "id",
      searchWords: "[segment+bucket]",
      searchPlaces: "[segment+bucket]",
      batches: "batchId, at",
      settings: "name",
    });
  }

  /** Dexie stays with an opening that failed. Here whoever asks next opens anew: the reason may be gone by then. */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      // Whoever waits for this opening is told first, or would open anew without end.
      setTimeout(() => this.#forgetFailure());
      throw error;
    });
  }

  #forgetFailure(): void {
    if (this.hasFailed() && !this.hasBeenClosed()) this.close({ disableAutoOpen: false });
  }
}
