/** What the worker does with each message: a table, whose logic stands in the modules it names. */

import { ingest } from "@/lib/ingest/ingest";
import { parseBatch } from "@/lib/ingest/parse-batch";
import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import { settleMentions } from "@/lib/ingest/settle-mentions";
import type { Handlers } from "@/lib/messages/bus";
import { AppError } from "@/lib/model/app-error";
import type { Batch, Receipt } from "@/lib/model/batch";
import { siteOf } from "@/lib/platforms/sites";
import { followSites, sitesOn } from "@/lib/sites/registration";
import type { Database } from "@/lib/store/database";
import { isKept } from "@/lib/store/queries/kept-conversations";

import { parseId, parseIds, parseSettling, parseSubject, parseSwitch } from "./arguments";
import type { Icon } from "./icon";
import type { PlanPublisher } from "./plan-publisher";

export function createHandlers(db: Database, plan: PlanPublisher, icon: Icon): Handlers {
  return {
    "batch.deliver": async (argument, senderUrl) => {
      const parsed = parseBatch(argument);
      const site = siteOf(senderUrl);
      if (site?.id !== parsed.batch.platform) {
        throw new AppError("message-malformed", "A page delivers posts of its own site only");
      }
      if (!(await sitesOn()).includes(site.id)) return refusal(parsed.batch, "site-off");
      const now = Date.now();
      const receipt = await ingest(db, parsed, now);
      if (receipt.added > 0) plan.publishKeptSoon();
      // The mention is safe: what follows is for the icon and for tomorrow, and must not keep the page waiting.
      void Promise.allSettled([icon.showSoon(now, receipt.added > 0), plan.followDay(now)]);
      return receipt;
    },
    "conversation.isKept": async (argument) => {
      const { platform, ids } = parseIds(argument);
      return { isKept: await isKept(db, platform, ids) };
    },
    "subject.save": async (argument) => {
      const id = await saveSubject(db, parseSubject(argument), Date.now());
      await plan.publish();
      return { id };
    },
    "subject.remove": async (argument) => {
      const removed = await removeSubject(db, parseId(argument).id, Date.now());
      await plan.publish();
      return { removed };
    },
    "sites.follow": async () => {
      const on = await followSites();
      await plan.publish();
      return { on };
    },
    "capture.set": async (argument) => {
      const { isOn } = parseSwitch(argument);
      await plan.setCapture(isOn);
      return { isOn };
    },
    "mention.settle": async (argument) => {
      const { keys, status } = parseSettling(argument);
      return { changed: await settleMentions(db, keys, status, Date.now()) };
    },
    "news.seen": async () => {
      const at = Date.now();
      await icon.markSeen(at);
      return { at };
    },
  };
}

/** A page whose site was switched off meanwhile: what it still had under way is not wanted any more. */
function refusal({ batchId, posts }: Batch, reason: string): Receipt {
  return { batchId, added: 0, updated: 0, refused: { [reason]: posts.length } };
}
