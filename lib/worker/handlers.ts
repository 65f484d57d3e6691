/** What the worker does with each message: a table, whose logic stands in the modules it names. */

import { browser } from "@/lib/browser";
import { saveSheet } from "@/lib/ingest/client-sheets";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { ingest } from "@/lib/ingest/ingest";
import { parseBatch } from "@/lib/ingest/parse-batch";
import { removeRound, saveRound } from "@/lib/ingest/save-round";
import { removeView, saveView } from "@/lib/ingest/saved-views";
import type { Handlers } from "@/lib/messages/bus";
import { AppError } from "@/lib/model/app-error";
import type { Batch, Receipt } from "@/lib/model/batch";
import { siteOf } from "@/lib/platforms/sites";
import { confirmBatch } from "@/lib/reading/confirm-batch";
import { createMarksSwitch } from "@/lib/settings/marks-switch";
import { followSites, sitesOn } from "@/lib/sites/registration";
import type { Database } from "@/lib/store/database";
import { isKept } from "@/lib/store/queries/kept-conversations";

import {
  parseChanges,
  parseId,
  parseIds,
  parseRound,
  parseClip,
  parseSwitch,
  parseSavedView,
  parseSheet,
} from "./arguments";
import { keepClip, offerOf } from "./clip";
import { takeOffer } from "./clip-offers";
import { clipActiveTab } from "./clipping";
import type { Icon } from "./icon";
import type { KeepingMessage } from "./keeping-handlers";
import type { CurrentRecogniser } from "./mention-matcher";
import type { MentionReaders } from "./mention-reader";
import { createMarkHandlers } from "./page-marks";
import type { PlanPublisher } from "./plan-publisher";
import type { ReadingMessage } from "./reading-handlers";
import { createSealer } from "./sealer";

export function createHandlers(
  db: Database,
  plan: PlanPublisher,
  icon: Icon,
  { readers, recogniser }: { readonly readers: MentionReaders; readonly recogniser: CurrentRecogniser },
): Omit<Handlers, KeepingMessage | ReadingMessage> {
  const sealer = createSealer(db);
  const { touch } = createMarksSwitch(() => browser);
  /** Pages show how their posts stand: each asks anew. */
  const onChanged = () => void touch().catch(() => undefined); // The next change says it, too.
  return {
    ...createMarkHandlers(db, {
      onEdited: onChanged,
      openDashboard: async (address) => {
        await browser.tabs.create({ url: `${browser.runtime.getURL("/dashboard.html")}${address}` });
      },
    }),
    "batch.deliver": async (argument, senderUrl) => {
      const parsed = parseBatch(argument);
      const site = siteOf(senderUrl);
      if (site?.id !== parsed.batch.platform) {
        throw new AppError("message-malformed", "A page delivers posts of its own site only");
      }
      if (!(await sitesOn()).includes(site.id)) return refusal(parsed.batch, "site-off");
      const now = Date.now();
      await plan.restore();
      const batch = confirmBatch(await recogniser(), parsed.batch);
      const receipt = await ingest(db, { ...parsed, batch }, now, await readers.current());
      if (receipt.added > 0) plan.publishKeptSoon();
      if (receipt.added + receipt.updated > 0) onChanged();
      // The mention is safe: what follows is for the icon and for tomorrow, and must not keep the page waiting.
      void Promise.allSettled([icon.showSoon(now, receipt.added > 0), plan.followDay(now), sealer.seal()]);
      return receipt;
    },
    "conversation.isKept": async (argument) => {
      const { platform, ids } = parseIds(argument);
      return { isKept: await isKept(db, platform, ids) };
    },
    "clip.begin": async () => {
      await clipActiveTab();
      return { begun: true };
    },
    "clip.offer": async (argument) => offerOf(db, await takeOffer(parseId(argument).id)),
    "clip.keep": async (argument) => {
      const { version } = browser.runtime.getManifest();
      return keepClip(db, parseClip(argument), version, Date.now(), await readers.current());
    },
    "round.save": async (argument) => {
      const round = parseRound(argument);
      await saveRound(db, round, Date.now());
      return { id: round.id };
    },
    "round.remove": async (argument) => {
      await removeRound(db, parseId(argument).id, Date.now());
      return { removed: true };
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
    "mention.edit": async (argument) => {
      const edited = await editMentions(db, parseChanges(argument), Date.now());
      if (edited.changed > 0) onChanged();
      return edited;
    },
    "sheet.save": async (argument) => {
      const sheet = parseSheet(argument);
      await saveSheet(db, sheet, Date.now());
      return { clientId: sheet.clientId };
    },
    "view.save": async (argument) => ({ id: await saveView(db, parseSavedView(argument), Date.now()) }),
    "view.remove": async (argument) => ({
      removed: await removeView(db, parseId(argument).id, Date.now()),
    }),
    "news.seen": async () => {
      await plan.restore();
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
