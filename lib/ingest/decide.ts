/**
 * Decides what follows from everything known about a mention: its media class, whether it waits for an
 * answer, and what it adds to the roll-ups. A pure function of the rows, so the order in which they came
 * cannot matter. What the user decided stands.
 */

import { compact } from "@/lib/kit/compact";
import { dayOf } from "@/lib/kit/time";
import type { AnsweredBy, MentionStatus } from "@/lib/model/figures";
import type { ClassReason, MediaClass } from "@/lib/model/mention";
import { surfaceOf } from "@/lib/model/place";
import { contributionOf, noContribution } from "@/lib/rollup/contribution";
import { everyClient, type Answer, type AnswerRow } from "@/lib/store/answer-row";
import { growthOf } from "@/lib/store/growth";
import type { MentionEdits, MentionRow } from "@/lib/store/mention-row";
import type { CountPoint } from "@/lib/store/observation-row";
import type { PostRow } from "@/lib/store/post-row";
import type { SubjectRow } from "@/lib/store/subject-row";

import { joinAnswers } from "./answers";
import { needOf } from "./need";
import { resolve } from "./resolve";
import { wantsAnswer } from "./wants-answer";
import { clientsOf, speaksFor, type World } from "./world";

/** What is known of a post besides its own row. */
export interface Known {
  readonly answers: AnswerRow | undefined;
  readonly points: readonly CountPoint[];
}

export function decide(world: World, mention: MentionRow, post: PostRow, known: Known): MentionRow {
  const subject = world.subjects.get(mention.subjectId);
  const isOurs =
    post.isOwnWriting === true ||
    clientsOf(world, post.platform, post.author).includes(subject?.clientId ?? "");
  const answer = isOurs ? undefined : answerFor(known.answers, subject?.clientId);
  const resolved = { ...mention, ...resolve(mention), ...classOf(mention, post, subject) };
  const wants = !isOurs && subject?.kind === "own" && wantsAnswer(resolved, post, subject);
  const standing = standingOf(mention.edits?.status, answer, wants);
  const decided: MentionRow = {
    ...resolved,
    ...standing,
    followers: post.author.followers,
    answer,
    firstResponseMs: responseTime(answer, post.postedAt),
    at: post.postedAt ?? mention.firstSeenAt,
  };
  const need =
    decided.aside === undefined && standing.status === "waiting" ? needFor(decided, known) : undefined;
  return compact({ ...decided, need, waiting: need, added: addedBy(decided, post, { world, wants }) });
}

function needFor(mention: MentionRow, { points }: Known): number {
  return needOf({ ...mention, growth: growthOf(points) });
}

function addedBy(
  mention: MentionRow,
  post: PostRow,
  { world, wants }: { readonly world: World; readonly wants: boolean },
): MentionRow["added"] {
  const subject = world.subjects.get(mention.subjectId);
  const timeZone = world.clients.get(subject?.clientId ?? "")?.timeZone ?? "UTC";
  const seenOn = dayOf(mention.firstSeenAt, timeZone);
  if (mention.aside !== undefined) return noContribution(seenOn);
  return contributionOf({
    ...mention,
    platform: post.platform,
    wantedAnswer: wants || mention.answeredBy === "user",
    counts: post.counts,
    authorNo: post.authorNo,
    surface: surfaceOf(post.firstPlace),
    postedOn: post.postedAt === undefined ? undefined : dayOf(post.postedAt, timeZone),
    seenOn,
  });
}

interface Classified {
  readonly mediaClass: MediaClass;
  readonly classReason: ClassReason;
}

function classOf({ edits }: MentionRow, post: PostRow, subject: SubjectRow | undefined): Classified {
  const decided = edits?.mediaClass?.value ?? undefined;
  if (decided !== undefined) return { mediaClass: decided, classReason: "user" };
  if (post.sponsored) return { mediaClass: "paid", classReason: "sponsored" };
  if (speaksFor(subject?.accounts ?? [], post.platform, post.author)) {
    return { mediaClass: "owned", classReason: "own-account" };
  }
  if (post.isOwnWriting && subject?.kind === "own") {
    return { mediaClass: "owned", classReason: "written-here" };
  }
  const isAffiliated = speaksFor(subject?.affiliates ?? [], post.platform, post.author);
  return { mediaClass: "earned", classReason: isAffiliated ? "affiliated" : "somebody-else" };
}

function answerFor(row: AnswerRow | undefined, clientId: string | undefined): Answer | undefined {
  const ours = row?.answers.filter(
    (answer) => answer.clientId === clientId || answer.clientId === everyClient,
  );
  const first = ours?.reduce<Answer | undefined>((a, b) => (a ? joinAnswers(a, b) : b), undefined);
  return first && { at: first.at, postKey: first.postKey, by: first.by, lastAt: first.lastAt };
}

interface Standing {
  readonly status: MentionStatus;
  readonly answeredBy: AnsweredBy | undefined;
  readonly answeredAt: number | undefined;
}

function standingOf(edit: MentionEdits["status"], answer: Answer | undefined, wants: boolean): Standing {
  // Reopened by the user: only an answer that came after that closes it again.
  const decided = edit?.value ?? undefined;
  const isReopened = decided === "open" || decided === "waiting";
  if (edit && decided && !(isReopened && answer && answer.lastAt > edit.updatedAt)) {
    const isAnswered = decided === "answered" || decided === "moved";
    return {
      status: decided,
      answeredBy: isAnswered ? "user" : undefined,
      answeredAt: isAnswered ? edit.updatedAt : undefined,
    };
  }
  if (answer) return { status: "answered", answeredBy: answer.by, answeredAt: answer.at };
  return { status: wants ? "waiting" : "open", answeredBy: undefined, answeredAt: undefined };
}

/** `undefined` also where the clocks of two sources contradict each other. */
function responseTime(answer: Answer | undefined, postedAt: number | undefined): number | undefined {
  if (!answer || postedAt === undefined || answer.at < postedAt) return undefined;
  return answer.at - postedAt;
}
