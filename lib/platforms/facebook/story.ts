/** One story of Facebook → a post, the post it passes on, and the comments that stand under it. */

import type { Post } from "@/lib/model/post";
import type { DropReason } from "@/lib/model/reading";

import { aliasesOf, cleanUrl, partsOf } from "./address";
import { attachmentsOf, linksOf } from "./attachments";
import { visibilityOf } from "./audience";
import { reactionsOf } from "./counts";
import { facetsOf, type Facets } from "./facets";
import { asRecord, own, type Json } from "./fields";
import { asId, postIdInFeedbackId, postIdInStoryId } from "./ids";
import { peopleOf, threadOf } from "./people";
import type { Setting, Thread } from "./setting";
import { countsOf, kindOf, reviewOf, timeOf } from "./story-fields";
import { wordsOf } from "./text";

/** A share of a share of a share is followed no further. */
const deepestShare = 3;

export interface StoryReading {
  /** The post first, then the ones it passes on; or why there is none. */
  readonly posts: readonly Post[] | DropReason;
  /** What stands under it, unread. */
  readonly comments: readonly Json[];
  readonly thread: Thread;
}

export function readStory(story: Json, setting: Setting): StoryReading {
  const facets = facetsOf([story]);
  const posts = postsOf([story], facets, setting, 0);
  const [post] = typeof posts === "string" ? [] : posts;
  const thread = post === undefined ? { visibility: "unknown" as const } : threadOf(post, facets);
  return { posts, comments: facets.comments, thread };
}

function postsOf(
  parts: readonly Json[],
  facets: Facets,
  setting: Setting,
  depth: number,
): readonly Post[] | DropReason {
  const post = postOf(parts, facets, setting);
  if (typeof post === "string") return post;
  const inside =
    depth >= deepestShare || facets.attached.length === 0 ? [] : attachedOf(facets, setting, depth);
  const [shared] = inside;
  if (shared === undefined || shared.postId === post.postId) return [post];
  const isBare = post.text === "";
  const via = isBare ? ("repost" as const) : ("quote" as const);
  return [
    isBare ? { ...post, kind: "repost", sharedId: shared.postId } : { ...post, quotedId: shared.postId },
    { ...shared, via },
    ...inside.slice(1),
  ];
}

/** Who pays for a share does not pay for what it shares. */
function attachedOf(facets: Facets, setting: Setting, depth: number): readonly Post[] {
  const posts = postsOf(
    facets.attached,
    facetsOf(facets.attached),
    { ...setting, isSponsored: false },
    depth + 1,
  );
  return typeof posts === "string" ? [] : posts;
}

function postOf(parts: readonly Json[], facets: Facets, setting: Setting): Post | DropReason {
  const url = cleanUrl(facets.addresses.find(isOfPost));
  const { media, card, aliases } = attachmentsOf(facets.attachments);
  const names = namesOf(parts, facets, [...facets.addresses.flatMap(aliasesOf), ...aliases]);
  const [postId] = names;
  if (facets.messages.length + facets.actors.length + media.length === 0 && facets.attached.length === 0) {
    return "stub";
  }
  if (postId === undefined) return "unreadable";
  const { lead: _, ...words } = wordsOf(facets.messages);
  const isSponsored = setting.isSponsored || asRecord(facets.first("sponsored_data")) !== undefined;
  const { author, owner, ...standing } = peopleOf(facets, url);
  return {
    platform: "facebook",
    postId,
    aliases: names.slice(1),
    kind: kindOf(facets, url),
    author,
    ...words,
    links: linksOf(words, card),
    postedAt: timeOf(facets.first("creation_time")),
    url,
    rootId: postId,
    owner,
    sponsored: isSponsored,
    counts: countsOf(facets, setting.figures),
    reactions: facets.topReactions
      .map((top) => reactionsOf(top, setting.figures))
      .find((reactions) => reactions !== undefined),
    ...reviewOf(facets),
    media,
    card,
    venue: standing.venue,
    visibility: visibilityOf(facets, standing.venue, isSponsored),
  };
}

/** The number of the post first. A post of which no part shows it goes by its best other name for now. */
function namesOf(parts: readonly Json[], facets: Facets, aliases: readonly string[]): readonly string[] {
  const said = [
    ...parts.map((part) => asId(own(part, "post_id"))),
    ...parts.map((part) => postIdInStoryId(own(part, "id"))),
    ...parts.map((part) => postIdInFeedbackId(own(own(part, "feedback"), "id"))),
    asId(facets.first("post_id")),
  ];
  const number = said.find((id) => id !== undefined);
  // Of two numbers the others are names of the same post too: of an old Page and the profile it became.
  return [...new Set([...(number === undefined ? [] : [number]), ...aliases])].slice(0, 50);
}

/** An address that leads to a post, and not to its author or to the place it stands in. */
function isOfPost(address: unknown): boolean {
  return aliasesOf(address).length > 0 || partsOf(address)[0] === "share";
}
