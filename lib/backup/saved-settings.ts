import type { SettingName } from "@/lib/store/settings";

/** Settings that a backup holds. The others are of this browser alone, or of this day. */
export const savedSettings = [
  "clientSheets",
  "clipFields",
  "columnSets",
  "dailyCeiling",
  "definitionLog",
  "exportChoices",
  "readingRules",
  "retention",
  "savedViews",
  "setupDoneAt",
  "suppressionKeys",
  "viewers",
] as const satisfies readonly SettingName[];

export type SavedSetting = (typeof savedSettings)[number];
