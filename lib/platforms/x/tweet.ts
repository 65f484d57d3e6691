/** Posts from one `tweet_results`: the post itself and those inside it (reposted, quoted). Never throws. */

import { asText } from "@/lib/kit/read";
import type { Post, PostKind } from "@/lib/model/post";
import type { DropReason } from "@/lib/model/reading";

import { cardOf } from "./card";
import { authorOf, quotedHandle, replyToOf, venueOf, visibilityOf } from "./context";
import { countsOf } from "./counts";
import { entitiesOf } from "./entities";
import type { Fields } from "./fields";
import { own, resultOf } from "./fields";
import { asHandle, asId, timeOfId, urlOfPost } from "./ids";
import { attachmentsOf } from "./media";
import type { Opened } from "./open-tweet";
import { openTweet } from "./open-tweet";
import { articleOf } from "./text";

/** A repost of a quote of a post: deeper X does not go, and we do not follow. */
const deepestNesting = 3;

/** How the post came to stand where it was found. */
interface Setting {
  readonly isSponsored: boolean;
  readonly via?: Post["via"];
  /** Who wrote it, as far as the post around it says: its own author object may be a stub. */
  readonly authorHandle?: string | undefined;
  readonly depth: number;
}

/** The post first, then the ones inside it; or why there is none. */
export function postsOf(tweetResults: unknown, isSponsored: boolean): readonly Post[] | DropReason {
  const opened = openTweet(tweetResults);
  return typeof opened === "string" ? opened : postsIn(opened, { isSponsored, depth: 0 });
}

function postsIn(opened: Opened, setting: Setting): readonly Post[] {
  const { fields } = opened;
  const shared = fields("retweeted_status_result");
  if (shared !== undefined) {
    const inside = nested(shared, setting, "repost", asHandle(/^RT @(\w+):/.exec(opened.text.text)?.[1]));
    return [repostOf(opened, setting, inside[0]?.postId), ...inside];
  }
  const inside = nested(fields("quoted_status_result"), setting, "quote", quotedHandle(fields));
  return [postOf(opened, setting, inside[0]?.postId), ...inside];
}

function nested(
  tweetResults: unknown,
  around: Setting,
  via: "repost" | "quote",
  authorHandle: string | undefined,
): readonly Post[] {
  if (tweetResults === undefined || around.depth >= deepestNesting) return [];
  const opened = openTweet(tweetResults);
  if (typeof opened === "string") return [];
  // Who pays for a repost pays for the post in it; who pays for a quote does not pay for the quoted one.
  const isSponsored = via === "repost" && around.isSponsored;
  return postsIn(opened, { isSponsored, via, authorHandle, depth: around.depth + 1 });
}

/** The act of passing a post on. Its counters are the original's in part and zeros in part: none is its own. */
function repostOf(opened: Opened, setting: Setting, sharedId: string | undefined): Post {
  const { fields, postId, aliases, postedAt } = opened;
  const author = authorOf(fields, setting.authorHandle);
  return {
    platform: "x",
    postId,
    aliases,
    kind: "repost",
    via: setting.via,
    author,
    text: "",
    postedAt: postedAt ?? timeOfId(postId),
    url: urlOfPost(postId, author.handle),
    rootId: asId(fields("conversation_id_str")),
    sharedId,
    sponsored: setting.isSponsored,
    counts: {},
    links: [],
    hashtags: [],
    tagged: [],
    media: [],
    visibility: visibilityOf(fields),
  };
}

/** Written out field by field, also where a repost has the same: put together from parts it costs twice as much. */
function postOf(opened: Opened, setting: Setting, readQuotedId: string | undefined): Post {
  const { fields, postId, aliases, postedAt, text } = opened;
  const author = authorOf(fields, setting.authorHandle);
  const parentId = asId(fields("in_reply_to_status_id_str"));
  const quotedId = readQuotedId ?? quotedIdOf(fields);
  const isQuote = quotedId !== undefined || fields("is_quote_status") === true;
  const { links, hashtags, tagged } = entitiesOf(fields);
  return {
    platform: "x",
    postId,
    aliases,
    kind: kindOf(fields, parentId !== undefined, isQuote),
    via: setting.via,
    author,
    text: text.text,
    bodyStart: text.bodyStart,
    textIsCut: text.textIsCut,
    lang: asText(fields("lang")),
    postedAt: postedAt ?? timeOfId(postId),
    url: urlOfPost(postId, author.handle),
    parentId,
    rootId: asId(fields("conversation_id_str")),
    replyTo: replyToOf(fields, tagged),
    quotedId,
    sponsored: setting.isSponsored,
    counts: countsOf(fields),
    links,
    hashtags,
    tagged,
    media: attachmentsOf(fields),
    card: cardOf(fields),
    venue: venueOf(fields),
    visibility: visibilityOf(fields),
  };
}

function kindOf(fields: Fields, isReply: boolean, isQuote: boolean): PostKind {
  if (articleOf(fields) !== undefined) return "article";
  if (isReply) return "reply";
  return isQuote ? "quote" : "post";
}

function quotedIdOf(fields: Fields): string | undefined {
  return asId(fields("quoted_status_id_str")) ?? asId(own(resultOf(fields("quotedRefResult")), "rest_id"));
}
