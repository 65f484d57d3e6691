/** What the names of fields are to a story. */

/** Fields of which the first one found counts. */
const singles = [
  "post_id",
  "creation_time",
  "privacy_scope",
  "sponsored_data",
  "owning_profile",
  "associated_group",
  "video_owner",
  "reaction_count",
  "i18n_reaction_count",
  "unified_reactors",
  "share_count",
  "i18n_share_count",
  "share_count_reduced",
  "comment_count",
  "total_comment_count",
  "i18n_comment_count",
  "video_view_count",
  "play_count",
  "play_count_reduced",
  "overall_star_rating",
  "page_rating",
  "recommendation_type",
  "is_recommended",
] as const;

export type Single = (typeof singles)[number];

/** Parts of other things: never entered, and gathered by name where they matter. */
const closed = [
  "creation_story",
  "parent_post_story",
  "parent_feedback",
  "story_bucket",
  "supported_reactions",
  "plugins",
  "ghl_label",
  "important_reactors",
  "viewability_config",
  "translation",
  "selectable_intents",
];

export type ListRole =
  | "messages"
  | "actors"
  | "addresses"
  | "targets"
  | "attachments"
  | "commentTotals"
  | "topReactions"
  | "attached";

export type Role = "single" | "closed" | ListRole;

/** What the names of fields are to a story; a name that is not here is a wrapper, and entered. */
export const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...singles.map((name) => [name, "single"] as const),
  ...closed.map((name) => [name, "closed"] as const),
  ["message", "messages"],
  ["preferred_body", "messages"],
  ["message_preferred_body", "messages"],
  ["actors", "actors"],
  ["wwwURL", "addresses"],
  ["permalink_url", "addresses"],
  ["url", "addresses"],
  ["to", "targets"],
  ["target_group", "targets"],
  ["attachments", "attachments"],
  ["comments", "commentTotals"],
  ["top_reactions", "topReactions"],
  ["attached_story", "attached"],
]);

/** Parts that say something themselves and hold something that says more. */
export const entered: ReadonlySet<Role> = new Set(["single", "messages", "commentTotals"]);
