/** What the mentions of one day have in common: a conversation, an author, a link, a word. */

import { takeTurns } from "@/lib/kit/turns";
import type { Database } from "@/lib/store/database";

import { newestBetween, type Sampled } from "./newest-between";
import type { NamedCount, SpikeCause } from "./report-figures";
import { domainsIn, mostNamed, ownNamesOf, termsOf } from "./report-sample";

const mostRead = 500;
/** Less than a third in common explains nothing. */
const leastShare = 1 / 3;

export async function spikeCause(
  db: Database,
  subjectId: string,
  day: string,
  signal?: AbortSignal,
): Promise<SpikeCause | undefined> {
  const subject = await db.subjects.get(subjectId);
  const client = await db.clients.get(subject?.clientId ?? "");
  if (!subject || !client) return undefined;
  const range = { from: day, to: day };
  const { timeZone } = client;
  const takeTurn = takeTurns(signal);
  const asked = { subjectId, by: "seen", range, timeZone, most: mostRead } as const;
  const { posts } = await newestBetween(db, asked, takeTurn);
  const terms = await termsOf(posts, ownNamesOf(subject), takeTurn);
  return { day, read: posts.length, ...commonIn(posts, terms) };
}

function commonIn(
  posts: readonly Sampled[],
  terms: ReadonlyMap<string, number>,
): Omit<SpikeCause, "day" | "read"> {
  const conversation = leading(posts.map(({ post }) => post.conversationKey ?? post.key));
  const author = leading(posts.flatMap(({ post }) => post.author.name ?? post.author.handle ?? []));
  const [domain] = mostNamed(
    posts.map(({ post }) => domainsIn(post)),
    1,
  );
  const [term] = [...terms].toSorted(([, a], [, b]) => b - a);
  const isMuch = (count: number) => count >= 2 && count >= posts.length * leastShare;
  return {
    ...(conversation &&
      isMuch(conversation.posts) && {
        conversation: { key: conversation.name, posts: conversation.posts },
      }),
    ...(author && isMuch(author.posts) && { author }),
    ...(domain && isMuch(domain.posts) && { domain }),
    ...(term && isMuch(term[1]) && { term: { name: term[0], posts: term[1] } }),
  };
}

function leading(names: readonly string[]): NamedCount | undefined {
  const [first] = [...Map.groupBy(names, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
  return first && { name: first[0], posts: first[1].length };
}
