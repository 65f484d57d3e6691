/** Stores what a page captured, and says what came of it. */

import { ingest } from "@/lib/ingest/ingest";
import type { ParsedBatch } from "@/lib/ingest/parse-batch";
import type { Batch, Receipt } from "@/lib/model/batch";
import { confirmBatch } from "@/lib/reading/confirm-batch";
import { sitesOn } from "@/lib/sites/registration";
import type { Database } from "@/lib/store/database";

import type { DiskNote } from "./disk-note";
import type { Icon } from "./icon";
import type { CurrentRecogniser } from "./mention-matcher";
import type { MentionReaders } from "./mention-reader";
import type { PlanPublisher } from "./plan-publisher";
import type { Sealer } from "./sealer";

export interface DeliveryParts {
  readonly plan: PlanPublisher;
  readonly icon: Icon;
  readonly readers: MentionReaders;
  readonly recogniser: CurrentRecogniser;
  readonly disk: DiskNote;
  readonly sealer: Sealer;
  /** As in `HandlerParts`. */
  readonly onChanged: () => void;
}

export type Deliver = (parsed: ParsedBatch) => Promise<Receipt>;

export function createDeliver(db: Database, parts: DeliveryParts): Deliver {
  const { plan, icon, readers, recogniser, disk, sealer, onChanged } = parts;
  return async (parsed) => {
    if (!(await sitesOn()).includes(parsed.batch.platform)) return refusal(parsed.batch, "site-off");
    const now = Date.now();
    await plan.restore().catch((error: unknown) => {
      // The page keeps what it has and asks again; that nothing can be kept now is said where anybody looks.
      void icon.showSoon(now, false);
      throw error;
    });
    const batch = confirmBatch(await recogniser(), parsed.batch);
    const receipt = await ingest(db, { ...parsed, batch }, now, await readers.current());
    await disk.stored().catch(() => undefined); // It is stored, whatever is noted.
    if (receipt.added > 0) plan.publishKeptSoon();
    if (receipt.added + receipt.updated > 0) onChanged();
    // The mention is safe: what follows is for the icon and for tomorrow, and must not keep the page waiting.
    void Promise.allSettled([icon.showSoon(now, receipt.added > 0), plan.followDay(now), sealer.seal()]);
    return receipt;
  };
}

/** A page whose site was switched off meanwhile: what it still had under way is not wanted any more. */
function refusal({ batchId, posts }: Batch, reason: string): Receipt {
  return { batchId, added: 0, updated: 0, refused: { [reason]: posts.length } };
}
