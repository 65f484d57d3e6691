/** Everything that one write works on: the rows in memory, and what it needs to know to decide. */

import type { AccountRow } from "@/lib/store/account-row";
import type { AliasRow } from "@/lib/store/alias-row";
import type { AnswerRow } from "@/lib/store/answer-row";
import type { ConversationRow } from "@/lib/store/conversation-row";
import type { Database } from "@/lib/store/database";
import type { ExposureRow } from "@/lib/store/exposure-row";
import type { MentionRow } from "@/lib/store/mention-row";
import type { ObservationRow } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import type { PulseRow } from "@/lib/store/pulse-row";
import type { ReactionRow } from "@/lib/store/reaction-row";
import type { SumChange } from "@/lib/store/rollup-tail-row";
import type { SearchStateRow } from "@/lib/store/search-rows";
import type { ShareRow } from "@/lib/store/share-row";

import { addToTail } from "./fold-sums";
import { followSearch } from "./follow-search";
import type { MentionReader } from "./read-mention";
import { RowSet } from "./row-set";
import type { World } from "./world";

export interface Work {
  readonly db: Database;
  readonly world: World;
  /** Local number of who was logged in where this was seen; 0 = nobody, or not known. */
  readonly viewer: number;
  /** Absent = what was read stands, and what is new stays unread until something reads it. */
  readonly reader?: MentionReader | undefined;
  readonly accounts: RowSet<AccountRow>;
  readonly aliases: RowSet<AliasRow>;
  readonly answers: RowSet<AnswerRow>;
  readonly conversations: RowSet<ConversationRow>;
  readonly exposure: RowSet<ExposureRow>;
  readonly mentions: RowSet<MentionRow>;
  readonly observations: RowSet<ObservationRow>;
  readonly posts: RowSet<PostRow>;
  readonly pulses: RowSet<PulseRow>;
  readonly reactions: RowSet<ReactionRow>;
  readonly searchState: RowSet<SearchStateRow>;
  readonly shares: RowSet<ShareRow>;
  /** What came to the sums, and what went. */
  readonly sums: SumChange[];
}

export function openWork(db: Database, world: World, viewer = 0, reader?: MentionReader): Work {
  return {
    db,
    world,
    viewer,
    reader,
    accounts: new RowSet(db.accounts, ({ key }) => key),
    aliases: new RowSet(db.aliases, ({ alias }) => alias),
    answers: new RowSet(db.answers, ({ key }) => key),
    conversations: new RowSet(db.conversations, ({ key }) => key),
    exposure: new RowSet(db.exposure, ({ key }) => key),
    mentions: new RowSet(db.mentions, ({ key }) => key),
    observations: new RowSet(db.observations, ({ postKey }) => postKey),
    posts: new RowSet(db.posts, ({ key }) => key),
    pulses: new RowSet(db.pulses, ({ key }) => key),
    reactions: new RowSet(db.reactions, ({ key }) => key),
    searchState: new RowSet(db.searchState, ({ name }) => name),
    shares: new RowSet(db.shares, ({ key }) => key),
    sums: [],
  };
}

/** Writes every row that changed. The transaction around it makes that all or nothing. */
export async function closeWork(work: Work): Promise<void> {
  const writeSearch = await followSearch(work);
  await Promise.all([
    addToTail(work.db, work.sums),
    writeSearch(),
    work.accounts.flush(),
    work.aliases.flush(),
    work.answers.flush(),
    work.conversations.flush(),
    work.exposure.flush(),
    work.mentions.flush(),
    work.observations.flush(),
    work.posts.flush(),
    work.pulses.flush(),
    work.reactions.flush(),
    work.shares.flush(),
  ]);
}
