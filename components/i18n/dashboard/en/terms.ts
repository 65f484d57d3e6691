/** Words of the trade that several views use: what a mention is, feels like and wants. */

import type { Intent, SentimentLabel, Stage } from "@/lib/model/classification";
import type { CountName } from "@/lib/model/counts";
import type { MentionStatus } from "@/lib/model/figures";
import type { ClassReason, MediaClass, MentionHow } from "@/lib/model/mention";
import type { Surface } from "@/lib/model/place";

const statuses: Record<MentionStatus, string> = {
  open: "New",
  waiting: "To answer",
  answered: "Answered",
  moved: "Moved to private",
  done: "Done",
  ignored: "Ignored",
};

const classes: Record<MediaClass, string> = { earned: "Earned", owned: "Owned", paid: "Paid" };

const classReasons: Record<ClassReason, string> = {
  sponsored: "The site labels it as paid for",
  "own-account": "One of your accounts wrote it",
  "written-here": "Written in this browser",
  affiliated: "Written by one of your people or partners",
  "somebody-else": "Somebody else wrote it",
  user: "You said so",
};

const sentiments: Record<SentimentLabel, string> = {
  positive: "Positive",
  neutral: "Neutral",
  negative: "Negative",
  unclassified: "Not sure",
};

const intents: Record<Intent, string> = {
  question: "Question",
  complaint: "Complaint",
  praise: "Praise",
  recommendation: "Recommendation",
  purchase: "Wants to buy",
  support: "Needs help",
  comparison: "Comparison",
  suggestion: "Suggestion",
  news: "News",
};

const stages: Record<Stage, string> = {
  awareness: "Heard of it",
  consideration: "Considering",
  purchase: "Buying",
  ownership: "Owns it",
  influence: "Tells others",
};

const hows: Record<MentionHow, string> = {
  named: "Names it",
  addressed: "Said to it",
  clipped: "Clipped by hand",
};

const surfaces: Record<Surface, string> = { feed: "A feed", search: "A search" };

const counts: Record<CountName | "engagement" | "reach", string> = {
  likes: "Likes",
  replies: "Replies",
  shares: "Shares",
  quotes: "Quotes",
  bookmarks: "Bookmarks",
  views: "Views",
  engagement: "Engagement",
  reach: "Followers",
};

export const terms = { statuses, classes, classReasons, sentiments, intents, stages, hows, surfaces, counts };
