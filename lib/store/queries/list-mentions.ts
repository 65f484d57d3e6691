/** Lists of mentions: any filter, any order, page by page, as fast with a million as with a thousand. */

import { takeTurns } from "@/lib/kit/turns";
import type { MentionListQuestion, MentionPage } from "@/lib/model/mention-list";
import { select, type Position } from "@/lib/search/select";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import { searchView, type SearchView } from "@/lib/store/search-view";

import { cursorOf, pageSize, parseCursor, selectionOf, soughtIn } from "./list-selection";
import { viewsOf } from "./mention-view";

/**
 * May stand in a live query.
 *
 * @param now epoch ms: what is snoozed longer is snoozed.
 */
export async function listMentions(
  db: Database,
  { filter, order, limit, after }: MentionListQuestion,
  now = Date.now(),
): Promise<MentionPage> {
  const size = pageSize(limit);
  const [view, selection] = await Promise.all([searchView(db), selectionOf(db, filter, now)]);
  const sought = soughtIn(filter);
  const hits = sought && (await view.find(sought));
  // One more than is shown says whether there is a next page.
  const paging = { order, limit: size + 1, after: parseCursor(after) };
  const { positions, count } = await select(view.blocks, { ...selection, hits }, paging, takeTurns());
  const page = positions.slice(0, size);
  const last = page.at(-1);
  return {
    mentions: await viewsOf(db, await rowsAt(db, view, page)),
    total: { count, isExact: true },
    ...(last && positions.length > size && { next: cursorOf(last) }),
  };
}

async function rowsAt(db: Database, view: SearchView, page: readonly Position[]): Promise<MentionRow[]> {
  const keys = await view.keysOf(page.map(({ no }) => no));
  const rows = await db.mentions.bulkGet(keys.map((key) => key ?? ""));
  // Whatever was written since then is told by the next reading of a live query.
  return page.flatMap(({ no }, place) => {
    const row = rows[place];
    return row?.no === no ? [row] : [];
  });
}
