/** The icon of each state and each feeling: never the colour alone tells them apart. */

import type { IconName } from "@/components/ui/icon";
import type { SentimentLabel } from "@/lib/model/classification";
import type { MentionStatus } from "@/lib/model/figures";

export const statusIcons: Readonly<Record<MentionStatus, IconName>> = {
  open: "circle",
  waiting: "clock",
  answered: "reply",
  moved: "lock",
  done: "done",
  ignored: "mute",
};

export const sentimentIcons: Readonly<Record<SentimentLabel, IconName>> = {
  positive: "smile",
  neutral: "flat",
  negative: "frown",
  unclassified: "unsure",
};
