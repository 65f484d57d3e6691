/** Mentions as they leave this computer: what a list shows, with the rest of the rows it was made from. */

import { compact } from "@/lib/kit/compact";
import type { MentionView } from "@/lib/model/figures";
import type { MentionRecord } from "@/lib/model/mention-record";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import type { ObservationRow } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import type { SubjectRow } from "@/lib/store/subject-row";

/** In the order of `mentions`; one whose post or subject is gone meanwhile is left out. */
export async function mentionRecords(
  db: Database,
  mentions: readonly MentionView[],
): Promise<MentionRecord[]> {
  const postKeys = mentions.map(({ key, subjectId }) => key.slice(subjectId.length + 1));
  const [posts, observations, subjects, clients, accounts] = await Promise.all([
    db.posts.bulkGet(postKeys),
    db.observations.bulkGet(postKeys),
    db.subjects.toArray(),
    db.clients.toArray(),
    db.accounts
      .where("no")
      .anyOf(mentions.flatMap(({ authorNo }) => authorNo ?? []))
      .toArray(),
  ]);
  const subjectById = new Map(subjects.map((subject) => [subject.id, subject]));
  const clientById = new Map(clients.map((client) => [client.id, client]));
  const accountByNo = new Map(accounts.map((account) => [account.no, account]));
  return mentions.flatMap((mention, place) => {
    const post = posts[place];
    const subject = subjectById.get(mention.subjectId);
    if (!post || !subject) return [];
    const account = post.authorNo === undefined ? undefined : accountByNo.get(post.authorNo);
    return recordOf({
      mention,
      post,
      subject,
      client: clientById.get(subject.clientId),
      observation: observations[place],
      authorUrl: account?.url,
    });
  });
}

interface Rows {
  readonly mention: MentionView;
  readonly post: PostRow;
  readonly subject: SubjectRow;
  readonly client: ClientRow | undefined;
  readonly observation: ObservationRow | undefined;
  readonly authorUrl: string | undefined;
}

function recordOf({ mention, post, subject, client, observation, authorUrl }: Rows): MentionRecord {
  const { classification, sentiment = "unclassified", intents = [], tags = [] } = mention;
  const first = observation?.points[0];
  const { accountId, handle, name } = post.author;
  return compact<MentionRecord>({
    key: mention.key,
    client: client?.name === "" ? undefined : client?.name,
    subject: { id: subject.id, name: subject.name, kind: subject.kind },
    platform: post.platform,
    postId: post.postId,
    kind: post.kind,
    url: post.url,
    text: post.text,
    textIsCut: post.textIsCut,
    title: post.card?.title,
    imageUrl: post.card?.imageUrl,
    rating: post.rating,
    language: classification?.language ?? post.lang,
    postedAt: post.postedAt,
    firstSeenAt: mention.firstSeenAt,
    lastSeenAt: mention.lastSeenAt,
    author: compact({ accountId, handle, name, url: authorUrl, followers: mention.followers }),
    venue: post.venue,
    visibility: post.visibility ?? "public",
    rootId: post.rootId,
    how: mention.how,
    terms: mention.terms,
    mediaClass: mention.mediaClass,
    sentiment,
    score: classification?.score,
    intents,
    stage: mention.stage,
    status: mention.status,
    answeredBy: mention.answeredBy,
    answeredAt: mention.answeredAt,
    firstResponseMs: mention.firstResponseMs,
    tags,
    note: mention.note,
    owner: mention.owner,
    links: post.links,
    hashtags: post.hashtags,
    fields: mention.clip?.fields,
    counts: mention.counts,
    firstCounts:
      first && (observation?.points.length ?? 0) > 1
        ? { seenAt: first.firstAt, counts: first.counts }
        : undefined,
  });
}
