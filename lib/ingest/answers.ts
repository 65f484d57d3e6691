/** Brings together what is known of our answers below a post. */

import type { Answer, AnswerRow, ClientAnswer } from "@/lib/store/answer-row";

/** The first of two answers, and the time of the last. */
export function joinAnswers<Kind extends Answer>(a: Kind, b: Kind): Kind {
  const lastAt = Math.max(a.lastAt, b.lastAt);
  // Sent from here and seen on a page is one answer: that it was sent from here is the better evidence.
  if (a.postKey === b.postKey) return { ...(a.by === "sent" ? a : b), at: Math.min(a.at, b.at), lastAt };
  const isFirst = a.at < b.at || (a.at === b.at && a.postKey < b.postKey);
  return { ...(isFirst ? a : b), lastAt };
}

export function addAnswers(
  key: string,
  row: AnswerRow | undefined,
  more: readonly ClientAnswer[],
): AnswerRow {
  const byClient = new Map<string, ClientAnswer>();
  for (const answer of [...(row?.answers ?? []), ...more]) {
    const known = byClient.get(answer.clientId);
    byClient.set(answer.clientId, known ? joinAnswers(known, answer) : answer);
  }
  const answers = [...byClient.values()].toSorted((a, b) => (a.clientId < b.clientId ? -1 : 1));
  return { key, answers };
}
