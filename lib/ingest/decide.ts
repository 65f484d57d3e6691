/**
 * Decides what follows from everything known about a mention: its media class, whether it waits for an
 * answer, and what it adds to the roll-ups. A pure function of the rows, so the order in which they came
 * cannot matter. What the user decided stands.
 */

import { compact } from "@/lib/kit/compact";
import { dayOf } from "@/lib/kit/time";
import type { AnsweredBy, MentionStatus } from "@/lib/model/figures";
import type { MediaClass } from "@/lib/model/mention";
import { contributionOf } from "@/lib/rollup/contribution";
import { everyClient, type Answer, type AnswerRow } from "@/lib/store/answer-row";
import type { ClassReason, MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";
import type { SubjectRow } from "@/lib/store/subject-row";

import { joinAnswers } from "./answers";
import { asks } from "./asks";
import { clientsOf, speaksFor, type World } from "./world";

/** Lifts what was said to the subject above everything that only names it. */
const addressedFirst = 1e15;

export function decide(
  world: World,
  mention: MentionRow,
  post: PostRow,
  answers: AnswerRow | undefined,
): MentionRow {
  const subject = world.subjects.get(mention.subjectId);
  const timeZone = world.clients.get(subject?.clientId ?? "")?.timeZone ?? "UTC";
  const { mediaClass, classReason } = classOf(mention, post, subject);
  const isOurs =
    post.isOwnWriting === true ||
    clientsOf(world, post.platform, post.author).includes(subject?.clientId ?? "");
  const answer = isOurs ? undefined : answerFor(answers, subject?.clientId);
  const wantsAnswer =
    subject?.kind === "own" &&
    mediaClass === "earned" &&
    !isOurs &&
    (mention.isAddressed || asks(post.text.slice(post.bodyStart ?? 0)));
  const standing = standingOf(mention.edits?.status, answer, wantsAnswer);
  const at = post.postedAt ?? mention.firstSeenAt;
  const { status } = standing;
  return compact({
    ...mention,
    ...standing,
    mediaClass,
    classReason,
    answer,
    firstResponseMs: responseTime(answer, post.postedAt),
    at,
    waiting: status === "waiting" ? at + (mention.isAddressed ? addressedFirst : 0) : undefined,
    added: contributionOf({
      platform: post.platform,
      mediaClass,
      status,
      how: mention.how,
      isAddressed: mention.isAddressed,
      counts: post.counts,
      authorNo: post.authorNo,
      postedOn: post.postedAt === undefined ? undefined : dayOf(post.postedAt, timeZone),
      seenOn: dayOf(mention.firstSeenAt, timeZone),
    }),
  });
}

interface Classified {
  readonly mediaClass: MediaClass;
  readonly classReason: ClassReason;
}

function classOf({ edits }: MentionRow, post: PostRow, subject: SubjectRow | undefined): Classified {
  if (edits?.mediaClass) return { mediaClass: edits.mediaClass.value, classReason: "user" };
  if (post.sponsored) return { mediaClass: "paid", classReason: "sponsored" };
  if (speaksFor(subject?.accounts ?? [], post.platform, post.author)) {
    return { mediaClass: "owned", classReason: "own-account" };
  }
  if (post.isOwnWriting && subject?.kind === "own") {
    return { mediaClass: "owned", classReason: "written-here" };
  }
  return { mediaClass: "earned", classReason: "somebody-else" };
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

function standingOf(
  edit: { readonly value: MentionStatus; readonly updatedAt: number } | undefined,
  answer: Answer | undefined,
  wantsAnswer: boolean,
): Standing {
  // Reopened by the user: only an answer that came after that closes it again.
  const isReopened = edit?.value === "open" || edit?.value === "waiting";
  if (edit && !(isReopened && answer && answer.lastAt > edit.updatedAt)) {
    const isAnswered = edit.value === "answered";
    return {
      status: edit.value,
      answeredBy: isAnswered ? "user" : undefined,
      answeredAt: isAnswered ? edit.updatedAt : undefined,
    };
  }
  if (answer) return { status: "answered", answeredBy: answer.by, answeredAt: answer.at };
  return { status: wantsAnswer ? "waiting" : "open", answeredBy: undefined, answeredAt: undefined };
}

/** `undefined` also where the clocks of two sources contradict each other. */
function responseTime(answer: Answer | undefined, postedAt: number | undefined): number | undefined {
  if (!answer || postedAt === undefined || answer.at < postedAt) return undefined;
  return answer.at - postedAt;
}
