/** What the worker does with each message: a table, whose logic stands in the modules it names. */

import { browser } from "@/lib/browser";
import { decideAddress, removeAddresses, saveAddresses } from "@/lib/ingest/address-lists";
import { saveSheet } from "@/lib/ingest/client-sheets";
import { keepExportChoice, removeColumnSet, saveColumnSet } from "@/lib/ingest/column-sets";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { keepReactions } from "@/lib/ingest/keep-reactions";
import { forgetExported, noteExported } from "@/lib/ingest/note-exported";
import { parseBatch } from "@/lib/ingest/parse-batch";
import { parseReactions } from "@/lib/ingest/parse-reactions";
import { removePicture } from "@/lib/ingest/remove-picture";
import { removeRound, saveRound } from "@/lib/ingest/save-round";
import { removeView, saveView } from "@/lib/ingest/saved-views";
import type { Handlers } from "@/lib/messages/bus";
import { AppError } from "@/lib/model/app-error";
import { siteOf } from "@/lib/platforms/sites";
import { bringReaders } from "@/lib/sites/bring-readers";
import { followSites, sitesOn } from "@/lib/sites/registration";
import type { Database } from "@/lib/store/database";
import { isKept } from "@/lib/store/queries/kept-conversations";

import {
  parseAddressDecision,
  parseAddressList,
  parseChanges,
  parseColumnSet,
  parseExportChoice,
  parseExportedSet,
  parseExportNote,
  parseId,
  parseIds,
  parseRound,
  parseBeside,
  parseClip,
  parseKey,
  parseOnPost,
  parseSwitch,
  parseSavedView,
  parseSheet,
} from "./arguments";
import { keepClip, offerOf } from "./clip";
import { takeOffer } from "./clip-offers";
import { clipActiveTab, endClip, offerPostInMenu } from "./clipping";
import type { Deliver } from "./deliver";
import type { Icon } from "./icon";
import type { KeepingMessage } from "./keeping-handlers";
import type { CurrentRecogniser } from "./mention-matcher";
import type { MentionReaders } from "./mention-reader";
import { createMarkHandlers } from "./page-marks";
import { takePicture } from "./picture";
import type { PlanPublisher } from "./plan-publisher";
import type { ReadingMessage } from "./reading-handlers";

export interface HandlerParts {
  readonly readers: MentionReaders;
  readonly recogniser: CurrentRecogniser;
  readonly deliver: Deliver;
  /** Mentions changed: pages ask anew how their posts stand, and sums wait to be folded. */
  readonly onChanged: () => void;
}

export function createHandlers(
  db: Database,
  plan: PlanPublisher,
  icon: Icon,
  { readers, recogniser, deliver, onChanged }: HandlerParts,
): Omit<Handlers, KeepingMessage | ReadingMessage> {
  return {
    ...createMarkHandlers(db, {
      onEdited: onChanged,
      openDashboard: async (address) => {
        await browser.tabs.create({ url: `${browser.runtime.getURL("/dashboard.html")}${address}` });
      },
    }),
    "page.up": async (_argument, senderUrl, tabId) => {
      await bringReaders(senderUrl, tabId);
      return {};
    },
    "batch.deliver": async (argument, senderUrl) => {
      const parsed = parseBatch(argument);
      const site = siteOf(senderUrl);
      if (site?.id !== parsed.batch.platform) {
        throw new AppError("message-malformed", "A page delivers posts of its own site only");
      }
      return deliver(parsed);
    },
    "conversation.isKept": async (argument) => {
      const { platform, ids } = parseIds(argument);
      return { isKept: await isKept(db, platform, ids) };
    },
    "reactions.tell": async (argument, senderUrl) => {
      const sighting = parseReactions(argument);
      if (siteOf(senderUrl)?.id !== sighting.platform) {
        throw new AppError("message-malformed", "A page tells of posts of its own site only");
      }
      if (!(await sitesOn()).includes(sighting.platform)) return { isWanted: false };
      return keepReactions(db, sighting, Date.now());
    },
    "menu.post": async (argument) => {
      await offerPostInMenu(parseOnPost(argument).isOnPost);
      return {};
    },
    "clip.begin": async (argument) => {
      await clipActiveTab(parseBeside(argument).isBeside);
      return { begun: true };
    },
    "clip.offer": async (argument) => offerOf(db, await takeOffer(parseId(argument).id), await recogniser()),
    "clip.prepare": async () => {
      await Promise.all([recogniser(), readers.current()]);
      return {};
    },
    "clip.picture": async (argument) => takePicture(await takeOffer(parseId(argument).id)),
    "clip.keep": async (argument) => {
      const { version } = browser.runtime.getManifest();
      const [recognise, mentions] = await Promise.all([recogniser(), readers.current()]);
      const kept = await keepClip(db, parseClip(argument), {
        recogniser: recognise,
        mentions,
        version,
        now: Date.now(),
      });
      onChanged();
      // So that it is counted again wherever it is seen, also where it names nobody.
      if (kept.isNew) plan.publishKeptSoon();
      return kept;
    },
    "clip.end": async (argument) => {
      await endClip(parseId(argument).id);
      return {};
    },
    "picture.remove": async (argument) => ({
      removed: await removePicture(db, parseKey(argument).key, Date.now()),
    }),
    "round.save": async (argument) => {
      const round = parseRound(argument);
      await saveRound(db, round, Date.now());
      return { id: round.id };
    },
    "round.remove": async (argument) => {
      await removeRound(db, parseId(argument).id, Date.now());
      return { removed: true };
    },
    "addresses.save": async (argument) => {
      const list = parseAddressList(argument);
      await saveAddresses(db, list, Date.now());
      return { id: list.id };
    },
    "addresses.remove": async (argument) => {
      await removeAddresses(db, parseId(argument).id, Date.now());
      return {};
    },
    "addresses.decide": async (argument) => {
      await decideAddress(db, parseAddressDecision(argument), Date.now());
      return {};
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
    "columns.save": async (argument) => ({
      id: await saveColumnSet(db, parseColumnSet(argument), Date.now()),
    }),
    "columns.remove": async (argument) => ({
      removed: await removeColumnSet(db, parseId(argument).id, Date.now()),
    }),
    "export.choose": async (argument) => {
      const choice = parseExportChoice(argument);
      await keepExportChoice(db, choice, Date.now());
      return { clientId: choice.clientId };
    },
    "export.note": async (argument) => {
      await noteExported(db, parseExportNote(argument));
      return {};
    },
    "export.forget": async (argument) => {
      const { clientId, setId } = parseExportedSet(argument);
      await forgetExported(db, clientId, setId);
      return {};
    },
    "news.seen": async () => {
      await plan.restore();
      const at = Date.now();
      await icon.markSeen(at);
      return { at };
    },
  };
}
