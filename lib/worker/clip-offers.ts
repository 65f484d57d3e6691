/** Pages that wait in a clip panel: kept for the session only, until they are clipped or thrown away. */

import * as v from "valibot";

import { browser } from "@/lib/browser";
import { newId } from "@/lib/kit/id";
import { AppError } from "@/lib/model/app-error";
import type { ClippedPage } from "@/lib/model/clipped-page";

import { pageSchema } from "./page-schema";

const prefix = "clip:";
const mostWaiting = 20;

/** Returns the name under which the panel asks for it. */
export async function putOffer(page: ClippedPage): Promise<string> {
  const id = newId();
  await dropOldest();
  await browser.storage.session.set({ [prefix + id]: { page, at: Date.now() } });
  return id;
}

export async function takeOffer(id: string): Promise<ClippedPage> {
  const { [prefix + id]: kept } = await browser.storage.session.get(prefix + id);
  const parsed = v.safeParse(v.object({ page: pageSchema }), kept);
  if (!parsed.success) throw new AppError("page-unreadable", "The page is not waiting any more");
  return parsed.output.page;
}

async function dropOldest(): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) =>
    key.startsWith(prefix),
  );
  const waiting = all
    .map(([key, value]) => ({ key, at: v.is(v.object({ at: v.number() }), value) ? value.at : 0 }))
    .toSorted((a, b) => b.at - a.at);
  await browser.storage.session.remove(waiting.slice(mostWaiting - 1).map(({ key }) => key));
}
