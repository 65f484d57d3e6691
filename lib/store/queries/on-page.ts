/** What the store holds of the page that is open: its post, or the account whose page it is. */

import type { MentionView } from "@/lib/model/figures";
import type { AccountRow } from "@/lib/store/account-row";
import type { Database } from "@/lib/store/database";
import { handleKey, mentionKey, postKey } from "@/lib/store/keys";

import { viewsOf } from "./mention-view";
import { namesIn } from "./names-in";

export interface PageQuestion {
  readonly platform: string;
  readonly url: string;
  /** In the order in which they are tried. */
  readonly subjectIds: readonly string[];
}

export interface OnPage {
  readonly mention?: MentionView | undefined;
  /** Only where no mention was found. */
  readonly account?: AccountRow | undefined;
}

/**
 * Every part of the address may be the id of a post, or of an account, or a handle: keys are few and exact, so
 * all of them are tried, without knowing how a site writes its addresses.
 */
export async function onPage(db: Database, { platform, url, subjectIds }: PageQuestion): Promise<OnPage> {
  const names = namesIn(url);
  const posts = await targetsOf(
    db,
    names.map((name) => postKey(platform, name)),
  );
  const keys = posts.flatMap((post) => subjectIds.map((id) => mentionKey(id, post)));
  const rows = (await db.mentions.bulkGet(keys)).flatMap((row) => row ?? []);
  const [mention] = await viewsOf(db, rows.slice(0, 1));
  if (mention) return { mention };
  const accounts = await targetsOf(
    db,
    names.flatMap((name) => [postKey(platform, name), handleKey(platform, name)]),
  );
  const account = (await db.accounts.bulkGet(accounts)).find((row) => row !== undefined);
  return account ? { account } : {};
}

async function targetsOf(db: Database, keys: readonly string[]): Promise<string[]> {
  const aliases = await db.aliases.bulkGet([...keys]);
  return keys.map((key, place) => aliases[place]?.target ?? key);
}
