/** Puts the demo together: a database of its own, and what the worker does with a message, done here on it. */

import type { Services } from "@/components/services";
import { makeDemo, demoDatabase } from "@/lib/demo/make-demo";
import { saveSheet } from "@/lib/ingest/client-sheets";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { archiveClient, restoreClient, saveClient } from "@/lib/ingest/save-client";
import { removeRound, saveRound } from "@/lib/ingest/save-round";
import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import { removeView, saveView } from "@/lib/ingest/saved-views";
import type { Answer, Argument, MessageName } from "@/lib/messages/contract";
import { AppError } from "@/lib/model/app-error";
import { Database } from "@/lib/store/database";
import { createMentionReaders } from "@/lib/worker/mention-reader";

type Handlers = { [Name in MessageName]?: (argument: Argument<Name>) => Promise<Answer<Name>> };

export async function openDemo(real: Services, onProgress: (done: number) => void): Promise<Services> {
  const db = new Database(demoDatabase);
  const now = Date.now();
  if ((await db.settings.get("demoMadeAt")) === undefined) {
    // Closed in the middle of being made: begun anew.
    if ((await db.clients.count()) > 0) await db.delete({ disableAutoOpen: false });
    await makeDemo(db, { now, reader: await createMentionReaders(db).current(), onProgress });
    await db.settings.put({ name: "demoMadeAt", value: now });
  }
  const handlers: Handlers = {
    "mention.edit": ({ changes }) => editMentions(db, changes, Date.now()),
    "client.save": async (client) => {
      await saveClient(db, client, Date.now());
      return { id: client.id };
    },
    "client.archive": async ({ id }) => ({ archived: await archiveClient(db, id, Date.now()) }),
    "client.restore": async ({ id }) => ({ restored: await restoreClient(db, id, Date.now()) }),
    "subject.save": async (subject) => ({ id: await saveSubject(db, subject, Date.now()) }),
    "subject.remove": async ({ id }) => ({ removed: await removeSubject(db, id, Date.now()) }),
    "sheet.save": async (sheet) => {
      await saveSheet(db, sheet, Date.now());
      return { clientId: sheet.clientId };
    },
    "view.save": async (view) => ({ id: await saveView(db, view, Date.now()) }),
    "view.remove": async ({ id }) => ({ removed: await removeView(db, id, Date.now()) }),
    "round.save": async (round) => {
      await saveRound(db, round, Date.now());
      return { id: round.id };
    },
    "round.remove": async ({ id }) => {
      await removeRound(db, id, Date.now());
      return { removed: true };
    },
  };
  return {
    ...real,
    db,
    send: async (name, argument) => {
      const handle = handlers[name];
      if (!handle) throw new AppError("message-failed", "The demo does not do this");
      return handle(argument);
    },
  };
}

export async function removeDemo(): Promise<void> {
  await new Database(demoDatabase).delete();
  location.assign(location.pathname);
}
