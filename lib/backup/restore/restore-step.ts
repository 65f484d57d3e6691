/**
 * Merges a staged backup into the store, piece by piece: the same as if everything in it had been seen here
 * too. What was made from the rows (sums, conversations, search) follows as it does with every write.
 */

import { parseHeader } from "@/lib/backup/format";
import { isStagingOf, stagedHeaderName } from "@/lib/backup/stage-backup";
import { Staging } from "@/lib/backup/staging";
import { foldSums } from "@/lib/ingest/fold-sums";
import { settle } from "@/lib/ingest/settle";
import { closeWork } from "@/lib/ingest/work";
import { asText, at } from "@/lib/kit/read";
import { AppError } from "@/lib/model/app-error";
import { checkSubject, repairRollups, subjectsWithRows } from "@/lib/store/check-rollups";
import type { JobContext, JobStep } from "@/lib/store/job-row";
import { writeSetting } from "@/lib/store/settings";

import { takeAccounts, takeAliases } from "./accounts";
import { begin } from "./begin";
import { takeArchive, takeExposure, takeShares } from "./counts";
import { cursorOf, type RestorePhase } from "./cursor";
import { purgeAccounts, purgePosts, takeErased } from "./erased";
import { takePictures } from "./pictures";
import { beginWork, progressOf, type Piece, type PieceOfWork } from "./piece";
import { takeAnswers, takePosts } from "./posts";
import { takeReactions } from "./reactions";
import {
  spreadInAccounts,
  spreadInAliases,
  spreadInFileAccounts,
  spreadInFileAliases,
} from "./spread-erasure";

const atOnce = 300;

const pieces: Readonly<Record<RestorePhase, PieceOfWork>> = {
  begin,
  erased: takeErased,
  namesInFile: spreadInFileAccounts,
  namesHere: spreadInAccounts,
  aliasesInFile: spreadInFileAliases,
  aliasesHere: spreadInAliases,
  purgePosts,
  purgeAccounts,
  aliases: takeAliases,
  accounts: takeAccounts,
  answers: takeAnswers,
  posts: takePosts,
  pictures: takePictures,
  shares: takeShares,
  reactions: takeReactions,
  exposure: takeExposure,
  archive: takeArchive,
  settle: settleAll,
};

/**
 * Made once for a worker: the staging database stays open from piece to piece. The argument of the job is
 * `{ staging }`, the name that `stageBackup` gave.
 */
export function createRestoreStep(): JobStep {
  let open: Pick<Piece, "staging" | "header" | "keysByNo"> | undefined;
  return async (context) => {
    const name = asText(at(context.argument, "staging")) ?? "";
    if (open?.staging.name !== name) {
      open?.staging.close();
      open = await openStaging(context, name);
    }
    const cursor = cursorOf(context.progress.cursor);
    await pieces[cursor.phase]({ context, db: context.db, ...open, cursor });
  };
}

async function openStaging({ db }: JobContext, name: string) {
  if (!isStagingOf(db, name)) throw new AppError("message-malformed", "Not a staged backup");
  const staging = new Staging(name);
  const row = await staging.settings.get(stagedHeaderName);
  return { staging, header: parseHeader(row?.value, db.verno), keysByNo: new Map<number, string>() };
}

/** Decides anew where a subject, a client or an archived sum changed. */
async function settleAll(piece: Parameters<PieceOfWork>[0]): Promise<void> {
  const { db, context, cursor } = piece;
  await context.commit(async () => {
    const keys = cursor.hasChanged
      ? await db.posts.where("key").above(cursor.after).limit(atOnce).primaryKeys()
      : [];
    if (keys.length > 0) {
      const work = await beginWork(piece);
      await settle(work, keys);
      await closeWork(work);
    } else {
      await end(piece);
    }
    return progressOf(piece, keys.at(-1), 0);
  });
}

async function end({ db, context, cursor }: Piece): Promise<void> {
  // A tail of a thousand posts a row would keep every reader of sums busy.
  await foldSums(db);
  if (cursor.hasChanged) {
    for (const id of await subjectsWithRows(db)) await repairRollups(db, await checkSubject(db, id));
  }
  // The other store may have read by other rules, or by none.
  await writeSetting(db, "rerunDueAt", context.now);
}
