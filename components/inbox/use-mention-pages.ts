/**
 * The list in view, live: reads the pages that stand on the screen, and reads them again when they change. What
 * a list of any filter needs is read behind the first rows, which come without it.
 */

import { useCallback, useEffect, useState } from "preact/hooks";

import { useLive } from "@/components/hooks/use-live";
import type { MentionListQuestion, MentionPage } from "@/lib/model/mention-list";
import type { Database } from "@/lib/store/database";
import { listMentions } from "@/lib/store/queries/list-mentions";
import { areColumnsRead, searchView } from "@/lib/store/search-view";

import { noPages, pageSize, pagesFor, withPages, type ListPages } from "./pages";

export interface MentionPages {
  readonly pages: ListPages;
  readonly state: "loading" | "ready" | "failed";
  readonly error?: unknown;
  /** What one looks at, first and last row. */
  readonly show: (first: number, last: number) => void;
}

type Question = Pick<MentionListQuestion, "filter" | "order">;

interface Reading {
  readonly question: Question;
  readonly from: number;
  /** Fewer than wanted, or none, where they have to be waited for. */
  readonly read: readonly MentionPage[];
}

interface Held {
  readonly question: Question;
  readonly pages: ListPages;
}

/** `question` must be the same object as long as it asks the same. */
export function useMentionPages(db: Database, question: Question): MentionPages {
  const [held, setHeld] = useState<Held>({ question, pages: noPages });
  const [[from, to], setWindow] = useState<readonly [number, number]>([0, 0]);
  const isSame = held.question === question;
  const after = isSame ? held.pages.cursors[from] : undefined;
  const first = isSame ? from : 0;
  const count = isSame ? to - from + 1 : 1;
  const [areColumnsThere, setColumnsThere] = useState(() => areColumnsRead(db));
  const live = useLive(
    useCallback(
      async (): Promise<Reading> => ({
        question,
        from: first,
        read: await readPages(areColumnsThere ? listMentions : askRows, db, question, { after, count }),
      }),
      [db, question, after, first, count, areColumnsThere],
    ),
    db,
  );
  const isAnswered = live.state !== "loading";
  useEffect(() => {
    if (areColumnsThere || !isAnswered) return undefined;
    let isWanted = true;
    const tell = () => {
      if (isWanted) setColumnsThere(true);
    };
    // Whoever asks then meets the same failure, and says so.
    searchView(db).then(tell, tell);
    return () => {
      isWanted = false;
    };
  }, [db, areColumnsThere, isAnswered]);
  const reading = live.state === "ready" ? live.value : undefined;
  useEffect(() => {
    if (!reading || reading.read.length === 0) return;
    setHeld((before) => ({
      question: reading.question,
      pages: withPages(
        before.question === reading.question ? before.pages : noPages,
        reading.from,
        reading.read,
      ),
    }));
  }, [reading]);
  const { pages } = held;
  const show = useCallback(
    (begin: number, end: number) => {
      const [nextFrom, nextTo] = pagesFor(pages, begin, end);
      setWindow((now) => (now[0] === nextFrom && now[1] === nextTo ? now : [nextFrom, nextTo]));
    },
    [pages],
  );
  if (live.state === "failed") return { pages, state: "failed", error: live.error, show };
  return { pages, state: isSame && held.pages !== noPages ? "ready" : "loading", show };
}

type Ask = (db: Database, question: MentionListQuestion) => Promise<MentionPage | undefined>;

/** Loaded when it is needed: only a view that was just opened does. */
async function askRows(db: Database, question: MentionListQuestion): Promise<MentionPage | undefined> {
  // Wrapped, so that a live query of Dexie still knows itself afterwards.
  const { listFromRows } = await Promise.resolve(import("@/lib/store/queries/list-from-rows"));
  return listFromRows(db, question);
}

async function readPages(
  ask: Ask,
  db: Database,
  question: Question,
  { after: begin, count }: { readonly after: string | undefined; readonly count: number },
): Promise<MentionPage[]> {
  const read: MentionPage[] = [];
  let after = begin;
  for (let number = 0; number < count; number += 1) {
    const page = await ask(db, { ...question, limit: pageSize, after });
    if (page) read.push(page);
    if (page?.next === undefined) break;
    after = page.next;
  }
  return read;
}
