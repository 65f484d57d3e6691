/**
 * Builds Facebook's own JSON objects (profiles, stories, comments) from plain descriptions of invented
 * people. Deterministic: the same description gives the same bytes. Wrappers as recorded in 2022 and 2025;
 * what no recording shows (groups, ads, anonymous members, reviews, shares) is built as others describe it.
 */

export type Json = Record<string, unknown>;

export interface Profile {
  readonly id: string;
  readonly name: string;
  /** The name in the address; people without one go by number. */
  readonly handle?: string | undefined;
  readonly type: "User" | "Page" | "Group" | "Event" | "GroupAnonAuthorProfile";
  /** Of a Page that acts as a profile: the Page's own number. */
  readonly pageId?: string | undefined;
}

export type ReactionKind = "like" | "love" | "care" | "haha" | "wow" | "sad" | "angry";

export interface Story {
  readonly id: string;
  readonly author: Profile;
  /** What the author typed; addresses, hashtags and "@Name" of `tagged` are marked as ranges. */
  readonly text: string;
  /** Epoch milliseconds, whole seconds. */
  readonly at: number;
  readonly audience: "everyone" | "friends" | "lock" | "members" | undefined;
  /** The group, Page or event it was put in. */
  readonly to?: Profile | undefined;
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>>;
  readonly comments: number;
  readonly shares: number;
  /** Of a film. */
  readonly views?: number | undefined;
  readonly tagged: readonly Profile[];
  readonly photo?: { readonly id: string } | undefined;
  readonly video?: { readonly id: string } | undefined;
  readonly link?: { readonly title: string; readonly url: string } | undefined;
  /** What it passes on. */
  readonly shared?: Story | undefined;
  readonly isSponsored: boolean;
  readonly rating?: number | undefined;
  readonly recommends?: boolean | undefined;
  /** The comments that come along with it. */
  readonly thread: readonly Comment[];
  readonly shape: "2025" | "2022";
}

export interface Comment {
  readonly id: string;
  readonly author: Profile;
  readonly text: string;
  readonly at: number;
  readonly reactions: Readonly<Partial<Record<ReactionKind, number>>>;
  readonly tagged: readonly Profile[];
  readonly replies: readonly Comment[];
  /** How many there are, shown or not. */
  readonly replyCount?: number | undefined;
}

const noon = Date.UTC(2026, 10, 20, 12);

/** @param given a name, from which the rest follows. */
export function aProfile(given: Partial<Profile> & { readonly name: string }): Profile {
  return { id: String(100_000_000_000_000 + hash(given.name)), type: "User", ...given };
}

export function aStory(given: Partial<Story> = {}): Story {
  const author = given.author ?? aProfile({ name: "Robin Example", handle: "robin.example" });
  const at = given.at ?? noon;
  return {
    id: idOf(at, `${author.name}${given.text ?? ""}${given.shared?.id ?? ""}`),
    author,
    text: "",
    at,
    audience: "everyone",
    reactions: {},
    comments: given.thread?.length ?? 0,
    shares: 0,
    tagged: [],
    isSponsored: false,
    thread: [],
    shape: "2025",
    ...given,
  };
}

export function aComment(given: Partial<Comment> & { readonly text: string }): Comment {
  const author = given.author ?? aProfile({ name: "Sam Example", handle: "sam.example" });
  const at = given.at ?? noon + 600_000;
  return {
    id: idOf(at, `${author.name}${given.text}`),
    author,
    at,
    reactions: {},
    tagged: [],
    replies: [],
    ...given,
  };
}

export const storyId = (story: Story): string => btoa(`S:_I${story.author.id}:${story.id}:${story.id}`);
export const feedbackId = (id: string): string => btoa(`feedback:${id}`);
/** As changing and as meaningless as the real ones. */
export const publicId = (story: Story): string =>
  `pfbid0${btoa(`${story.id}x${story.at}`).replaceAll("=", "")}Exl`;

export function addressOf(story: Story): string {
  if (story.to?.type === "Group") {
    return `https://www.facebook.com/groups/${story.to.handle ?? story.to.id}/permalink/${story.id}/`;
  }
  const { handle, id } = story.author;
  if (story.video !== undefined) return `https://www.facebook.com/${handle ?? id}/videos/${story.video.id}/`;
  return handle === undefined
    ? `https://www.facebook.com/permalink.php?story_fbid=${publicId(story)}&id=${id}`
    : `https://www.facebook.com/${handle}/posts/${publicId(story)}`;
}

export function profileNode({ id, name, type, handle, pageId }: Profile): Json {
  const url =
    handle === undefined
      ? `https://www.facebook.com/profile.php?id=${id}`
      : `https://www.facebook.com/${handle}`;
  return {
    __typename: type,
    id,
    name,
    __isEntity: type,
    url: type === "Group" ? `https://www.facebook.com/groups/${handle ?? id}/` : url,
    ...(pageId !== undefined && { delegate_page: { is_business_page_active: false, id: pageId } }),
  };
}

/** One entry of a feed. */
export function edgeOf(story: Story): Json {
  return { node: storyNode(story), category: story.isSponsored ? "SPONSORED" : "ORGANIC", cursor: "c" };
}

export function storyNode(story: Story): Json {
  return {
    __typename: "Story",
    __isFeedUnit: "Story",
    id: storyId(story),
    sponsored_data: story.isSponsored ? { ad_id: "120200000000000001", client_token: "x" } : null,
    feedback: { associated_group: null, id: feedbackId(story.id) },
    matched_terms: [],
    post_id: story.id,
    comet_sections: sectionsOf(story),
    encrypted_tracking: "AZExample",
    __isNode: "Story",
  };
}

/** What a feed shows of a story: everything but the row of counters, which may come later. */
export function sectionsWithoutFeedback(story: Story): Json {
  const { feedback: _, ...sections } = sectionsOf(story);
  return sections;
}

export function sectionsOf(story: Story): Json {
  const id = storyId(story);
  return {
    __typename: "CometStorySections",
    content: { __typename: "CometFeedStoryDefaultContentStrategy", story: contentOf(story, id) },
    context_layout: {
      __typename: "CometFeedStoryDefaultContextLayoutStrategy",
      story: { id, can_viewer_see_menu: true, comet_sections: contextOf(story, id) },
    },
    aymt: null,
    feedback: { __typename: "CometStoryFeedbackUFIStrategy", story: feedbackSection(story, id) },
    call_to_action: null,
  };
}

function contentOf(story: Story, id: string): Json {
  const message = messageOf(story.text, story.tagged);
  const shared = story.shared && attachedNode(story.shared);
  return {
    feedback: { id: feedbackId(story.id) },
    comet_sections: {
      message: message && {
        __typename: "CometFeedStoryDefaultMessageRenderingStrategy",
        story: { is_text_only_story: true, message, id },
      },
      message_container: message && {
        __typename: "CometFeedStoryMessageContainerRenderingStrategy",
        story: { message: { text: story.text }, attachments: [], id },
      },
      attached_story: shared && {
        __typename: "CometFeedStoryDefaultAttachedStoryStrategy",
        story: { attached_story: shared, id },
      },
    },
    encrypted_tracking: "AZExample",
    attachments: attachmentsOf(story),
    post_id: story.id,
    sponsored_data: null,
    actors: [profileNode(story.author)],
    message: message && { __typename: "TextWithEntities", text: story.text },
    wwwURL: addressOf(story),
    target_group: null,
    attached_story: shared ?? null,
    id,
  };
}

/** The shared post, shortened, as it stands inside the one that shares it. */
function attachedNode(story: Story): Json {
  return {
    id: storyId(story),
    post_id: story.id,
    actors: [profileNode(story.author)],
    message: story.text === "" ? null : { text: story.text },
    wwwURL: addressOf(story),
    attachments: attachmentsOf(story),
    attached_story: story.shared === undefined ? null : attachedNode(story.shared),
    comet_sections: {
      attached_story_layout: {
        __typename: "CometFeedStoryAttachedMatchRenderer",
        story: {
          id: storyId(story),
          message: messageOf(story.text, story.tagged) ?? null,
          comet_sections: { metadata: metadataOf(story, storyId(story)) },
        },
      },
    },
  };
}

function contextOf(story: Story, id: string): Json {
  return {
    actor_photo: {
      __typename: "CometFeedStoryActorPhotoStrategy",
      story: {
        actors: [{ ...profileNode(story.author), profile_picture: { uri: "https://example.invalid/a.jpg" } }],
        attachments: [],
        sponsored_data: null,
        id,
      },
    },
    metadata: metadataOf(story, id),
    title: {
      __typename: "CometFeedStoryTitleWithActorStrategy",
      story: {
        id,
        actors: [profileNode(story.author)],
        ...(story.to && { to: profileNode(story.to) }),
        ...(story.rating !== undefined && { overall_star_rating: story.rating }),
        ...(story.recommends !== undefined && {
          recommendation_type: story.recommends ? "POSITIVE" : "NEGATIVE",
        }),
        collaborators: [],
      },
    },
  };
}

function metadataOf(story: Story, id: string): Json[] {
  const timestamp = {
    __typename: "CometFeedStoryMinimizedTimestampStrategy",
    story: { creation_time: story.at / 1000, url: addressOf(story), ghl_label: null, id },
  };
  const audience = {
    __typename: "CometFeedStoryAudienceStrategy",
    story: { privacy_scope: { icon_image: { name: story.audience }, description: "…" }, id },
  };
  return story.audience === undefined ? [timestamp] : [timestamp, audience];
}

function feedbackSection(story: Story, id: string): Json {
  const target = feedbackTarget(story);
  const context = { feedback_target_with_context: target, interesting_top_level_comments: [] };
  return story.shape === "2025"
    ? { story_ufi_container: { story: { feedback_context: context, url: addressOf(story), id } }, id }
    : {
        feedback_context: { feedback_target_with_context: { ufi_renderer: { feedback: target } } },
        url: addressOf(story),
        id,
      };
}

function feedbackTarget(story: Story): Json {
  const { author, to } = story;
  const owner = to?.type === "Page" ? to : author;
  return {
    __typename: "Feedback",
    id: feedbackId(story.id),
    subscription_target_id: story.id,
    owning_profile: owningProfile(owner),
    comment_list_renderer: {
      __typename: "XFBCommentListRendererForCommentsAPIPermalink",
      feedback: {
        comment_rendering_instance: { comments: { total_count: story.comments } },
        comment_rendering_instance_for_feed_location: {
          comments: commentsOf(story.thread, story),
        },
        id: feedbackId(story.id),
      },
    },
    comet_ufi_summary_and_actions_renderer: { feedback: summaryOf(story) },
  };
}

/** A Page that acts as a profile owns under its own number, not under the profile's. */
function owningProfile({ type, name, id, pageId }: Profile): Json {
  return { __typename: pageId === undefined ? type : "Page", name, id: pageId ?? id };
}

function summaryOf(story: Story): Json {
  const total = Object.values(story.reactions).reduce((sum, count) => sum + count, 0);
  return {
    id: feedbackId(story.id),
    subscription_target_id: story.id,
    i18n_reaction_count: String(total),
    important_reactors: { nodes: [] },
    reaction_count: { count: total, is_empty: total === 0 },
    top_reactions: { count: Object.keys(story.reactions).length, edges: reactionEdges(story.reactions) },
    i18n_share_count: String(story.shares),
    share_count: { count: story.shares, is_empty: story.shares === 0 },
    comments_count_summary_renderer: {
      feedback: { comment_rendering_instance: { comments: { total_count: story.comments } } },
    },
    video_view_count: story.views ?? null,
  };
}

const reactionIds: Readonly<Record<ReactionKind, string>> = {
  like: "1635855486666999",
  love: "1678524932434102",
  care: "613557422527858",
  haha: "115940658764963",
  wow: "478547315650144",
  sad: "908563459236466",
  angry: "444813342392137",
};

const reactionKinds = ["like", "love", "care", "haha", "wow", "sad", "angry"] as const;

function reactionEdges(reactions: Story["reactions"]): Json[] {
  return reactionKinds.flatMap((kind) => {
    const count = reactions[kind];
    return count === undefined
      ? []
      : [
          {
            visible_in_bling_bar: true,
            node: { id: reactionIds[kind], localized_name: `~${kind}~` },
            i18n_reaction_count: String(count),
            reaction_count: count,
          },
        ];
  });
}

/** A page of comments. @param parent the comment that they answer. */
export function commentsOf(comments: readonly Comment[], story: Story, parent?: Comment): Json {
  return {
    count: comments.length,
    total_count: parent === undefined ? story.comments : comments.length,
    edges: comments.map((comment) => ({ node: commentNode(comment, story, parent), cursor: "c" })),
    page_info: { end_cursor: "c", has_next_page: false },
  };
}

export function commentNode(comment: Comment, story: Story, parent?: Comment): Json {
  const total = Object.values(comment.reactions).reduce((sum, count) => sum + count, 0);
  const owner = story.to?.type === "Page" ? story.to : story.author;
  const url = `${addressOf(story)}?comment_id=${(parent ?? comment).id}${parent ? `&reply_comment_id=${comment.id}` : ""}`;
  const feedback = feedbackId(`${story.id}_${comment.id}`);
  return {
    __typename: "Comment",
    id: btoa(`comment:${story.id}_${comment.id}`),
    legacy_fbid: comment.id,
    legacy_token: `${story.id}_${comment.id}`,
    depth: parent === undefined ? 0 : 1,
    author: {
      ...profileNode(comment.author),
      profile_picture_depth_0: { uri: "https://example.invalid/b.jpg" },
    },
    body: { text: comment.text, ranges: [] },
    preferred_body: {
      __typename: "TextWithEntities",
      ...(messageOf(comment.text, comment.tagged) ?? { text: "" }),
    },
    attachments: [],
    comment_action_links: [
      {
        __typename: "XFBCommentTimeStampActionLink",
        comment: { id: "x", created_time: comment.at / 1000, url },
      },
    ],
    created_time: comment.at / 1000,
    comment_parent: parent ? parentOf(parent, story) : null,
    comment_direct_parent: parent ? parentOf(parent, story) : null,
    parent_feedback: {
      id: feedbackId(story.id),
      share_fbid: story.id,
      owning_profile: owningProfile(owner),
    },
    parent_post_story: { attachments: [], id: storyId(story) },
    feedback: {
      id: feedback,
      url,
      reactors: { count_reduced: String(total) },
      top_reactions: { edges: reactionEdges(comment.reactions) },
      replies_fields: {
        count: comment.replies.length,
        total_count: comment.replyCount ?? comment.replies.length,
      },
      replies_connection: commentsOf(comment.replies, story, comment),
      parent_object_ent: {
        __typename: "Comment",
        id: btoa(`comment:${story.id}_${comment.id}`),
        feedback: { id: feedback },
      },
    },
  };
}

function parentOf(parent: Comment, story: Story): Json {
  return {
    id: btoa(`comment:${story.id}_${parent.id}`),
    legacy_fbid: parent.id,
    author: profileNode(parent.author),
  };
}

function attachmentsOf({ photo, video, link, author }: Story): Json[] {
  if (photo !== undefined) {
    const media = { __typename: "Photo", id: photo.id, accessibility_caption: "May be an image of tea" };
    return [
      attachment(["photo", "fallback"], {
        media: { ...media, url: `https://www.facebook.com/photo/?fbid=${photo.id}` },
      }),
    ];
  }
  if (video !== undefined) {
    const url = `https://www.facebook.com/${author.handle ?? author.id}/videos/${video.id}/`;
    return [
      attachment(["video_autoplay", "video"], { url, media: { __typename: "Video", id: video.id, url } }),
    ];
  }
  return link === undefined ? [] : [linkAttachment(link)];
}

function linkAttachment({ title, url }: { readonly title: string; readonly url: string }): Json {
  return attachment(["share", "fallback"], {
    url: detour(url),
    title_with_entities: { text: title },
    source: { text: new URL(url).hostname },
    media: { __typename: "GenericAttachmentMedia", id: "1" },
  });
}

function attachment(styleList: readonly string[], content: Json): Json {
  return {
    __typename: "StoryAttachment",
    style_list: styleList,
    styles: { __typename: "StoryAttachmentStyleRenderer", attachment: content },
  };
}

const detour = (url: string): string =>
  `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=AT0Example`;

/** Text with its ranges, which Facebook counts in code points. `undefined` of an empty one. */
function messageOf(text: string, tagged: readonly Profile[]): Json | undefined {
  if (text === "") return undefined;
  const marked = [
    ...Array.from(text.matchAll(/https?:\/\/[^\s]+/g), (match) =>
      range(text, match.index, match[0], urlEntity(match[0])),
    ),
    ...Array.from(text.matchAll(/#[\p{L}\p{M}\p{Nd}_]+/gu), (match) =>
      range(text, match.index, match[0], {
        __typename: "Hashtag",
        id: "1",
        url: `https://www.facebook.com/hashtag/${encodeURIComponent(match[0].slice(1).toLowerCase())}?__eep__=6`,
      }),
    ),
    ...tagged.map((profile) => range(text, text.indexOf(profile.name), profile.name, profileNode(profile))),
  ];
  return { text, ranges: marked, delight_ranges: [], image_ranges: [], aggregated_ranges: [] };
}

function urlEntity(url: string): Json {
  return {
    __typename: "ExternalUrl",
    url: detour(url),
    external_url: url,
    web_link: { __typename: "ExternalWebLink", url },
  };
}

function range(text: string, start: number, words: string, entity: Json): Json {
  return {
    entity,
    entity_is_weak_reference: false,
    offset: Array.from(text.slice(0, start)).length,
    length: Array.from(words).length,
  };
}

function idOf(at: number, seed: string): string {
  return String(BigInt(at) * 1000n + BigInt(hash(seed) % 1_000_000));
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
