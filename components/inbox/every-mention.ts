/** Every mention of a list, page by page: for what is done to all of them. */

import type { MentionView } from "@/lib/model/figures";
import type { MentionListQuestion, MentionPage } from "@/lib/model/mention-list";
import type { Database } from "@/lib/store/database";
import { listMentions } from "@/lib/store/queries/list-mentions";

const step = 500;

/** More than anybody decides about at once; beyond it a list is not looked at, but exported. */
const most = 100_000;

export async function everyMention(
  db: Database,
  question: Pick<MentionListQuestion, "filter" | "order">,
): Promise<MentionView[]> {
  const all: MentionView[] = [];
  for await (const { mentions } of pagesOf(db, question, step)) {
    all.push(...mentions);
    if (all.length >= most) break;
  }
  return all;
}

/** Reads on only when asked to. */
export async function* pagesOf(
  db: Database,
  { filter, order }: Pick<MentionListQuestion, "filter" | "order">,
  limit: number,
): AsyncGenerator<MentionPage> {
  let after: string | undefined;
  do {
    const page = await listMentions(db, { filter, order, limit, after });
    yield page;
    after = page.next;
  } while (after !== undefined);
}
