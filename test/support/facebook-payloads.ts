/** Facebook's answers, whole and as streams, and the pages that carry the first of them in themselves. */

import {
  commentNode,
  commentsOf,
  edgeOf,
  feedbackId,
  sectionsOf,
  sectionsWithoutFeedback,
  storyNode,
  type Comment,
  type Json,
  type Profile,
  type Story,
} from "./facebook-objects";

export { aComment, aProfile, aStory } from "./facebook-objects";
export type { Comment, Json, Profile, Story } from "./facebook-objects";

/** A form as Facebook sends it with every request. */
export function requestBody(operation: string, variables: Json = {}): string {
  return new URLSearchParams({
    __a: "1",
    fb_api_caller_class: "RelayModern",
    fb_api_req_friendly_name: operation,
    variables: JSON.stringify(variables),
    doc_id: "1234567890123456",
  }).toString();
}

export const endpoint = "https://www.facebook.com/api/graphql/";

export function homeFeed(stories: readonly Story[]): Json {
  return { data: { viewer: { news_feed: { edges: stories.map(edgeOf), page_info: pageInfo } } }, extensions };
}

export function groupFeed(group: Profile, stories: readonly Story[]): Json {
  const feed = { edges: stories.map(edgeOf), page_info: pageInfo };
  return { data: { node: { __typename: "Group", id: group.id, group_feed: feed } }, extensions };
}

/** @param root the first page of a timeline stands under "user", further ones under "node". */
export function timeline(profile: Profile, stories: readonly Story[], root: "user" | "node" = "node"): Json {
  const feed = { edges: stories.map(edgeOf), page_info: pageInfo };
  return {
    data: { [root]: { __typename: profile.type, id: profile.id, timeline_list_feed_units: feed } },
    extensions,
  };
}

export function searchResults(stories: readonly Story[]): Json {
  const edges = stories.map((story) => ({
    node: { role: "TOP_PUBLIC_POSTS" },
    rendering_strategy: {
      __typename: "SearchRenderingStrategy",
      view_model: { click_model: { story: storyNode(story) } },
    },
  }));
  return { data: { serpResponse: { results: { edges, page_info: pageInfo } } }, extensions };
}

export function permalink(story: Story): Json {
  return { data: { node: storyNode(story) }, extensions };
}

/** A further page of a post's comments: the post itself is not in it. */
export function moreComments(story: Story, comments: readonly Comment[]): Json {
  return {
    data: {
      node: {
        __typename: "Feedback",
        id: feedbackId(story.id),
        comment_rendering_instance_for_feed_location: { comments: commentsOf(comments, story) },
      },
    },
    extensions,
  };
}

export function moreReplies(story: Story, parent: Comment, replies: readonly Comment[]): Json {
  return {
    data: {
      node: {
        __typename: "Feedback",
        id: feedbackId(`${story.id}_${parent.id}`),
        replies_connection: commentsOf(replies, story, parent),
      },
    },
    extensions,
  };
}

/** What comes back when the user writes a comment from this browser, with what it was written under. */
export function commentCreated(story: Story, comment: Comment, parent?: Comment): Json {
  const beside = story.thread.map((other) => ({ node: commentNode(other, story) }));
  return {
    data: {
      comment_create: {
        feedback_comment_edge: { node: commentNode(comment, story, parent), cursor: "c" },
        feedback: { id: feedbackId(story.id), comments: { edges: beside } },
      },
    },
    extensions,
  };
}

export function storyCreated(story: Story): Json {
  return { data: { story_create: { story: storyNode(story), logging_token: "x" } }, extensions };
}

/**
 * A group's feed as it is streamed: the first post whole, the others each in a line of its own without
 * their counters, which come later, then the end.
 */
export function groupStream(group: Profile, [first, ...others]: readonly Story[]): string {
  const feed = ["node", "group_feed"];
  const label = "GroupsCometFeedRegularStories_group$stream$GroupsCometFeedRegularStories_group_feed";
  const lines: Json[] = [groupFeed(group, first === undefined ? [] : [first])];
  for (const [index, story] of others.entries()) {
    const node = { ...storyNode(story), comet_sections: sectionsWithoutFeedback(story) };
    lines.push({
      label,
      path: [...feed, "edges", index + 1],
      data: { ...edgeOf(story), node },
      extensions: more,
    });
  }
  for (const [index, story] of others.entries()) {
    const { feedback } = sectionsOf(story);
    lines.push({
      label: "CometFeedStory_story$defer$CometFeedStoryFeedbackSection_story",
      path: [...feed, "edges", index + 1, "node", "comet_sections"],
      data: { feedback },
      extensions: more,
    });
  }
  lines.push({
    label: "GroupsCometFeedRegularStories_group$defer$page_info",
    path: feed,
    data: { page_info: pageInfo },
    extensions,
  });
  return `for (;;);${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
}

/** A page of today: answers in scripts that are pure JSON. */
export function page(
  answers: readonly { readonly query: string; readonly results: readonly Json[] }[],
  title: string,
): string {
  const islands = answers.flatMap(({ query, results }, index) =>
    results.map((result, sequence) => {
      const call = [
        "RelayPrefetchedStreamCache",
        "next",
        [],
        [`adp_${query}RelayPreloader_${index}`, boxed(result, sequence)],
      ];
      const json = { require: [["ScheduledServerJS", "handle", null, [{ __bbox: { require: [call] } }]]] };
      const text = JSON.stringify(json).replaceAll("<", "\\u003C");
      return `<script type="application/json" data-content-len="${text.length}" data-sjs>${text}</script>`;
    }),
  );
  return document(islands, title);
}

/** A page of 2023: answers in calls, in scripts of the ordinary kind. */
export function olderPage(query: string, results: readonly Json[], title: string): string {
  const scripts = results.map((result, sequence) => {
    const call = [
      "RelayPrefetchedStreamCache",
      "next",
      [],
      [`adp_${query}RelayPreloader_1`, boxed(result, sequence)],
    ];
    const json = JSON.stringify({ define: [["cr:1", [], { __rc: [null, null] }, -1]], require: [call] });
    return `<script nonce="x">requireLazy(["HasteSupportData"],function(m){m.handle({"clpData":{}})});requireLazy(["JSScheduler","ServerJS","ScheduledApplyEach"],function(JSScheduler,ServerJS,ScheduledApplyEach){JSScheduler.runWithPriority(3,function(){(new ServerJS()).handleWithCustomApplyEach(ScheduledApplyEach,${json.replaceAll("<", "\\u003C")});});});</script>`;
  });
  return document(scripts, title);
}

function document(scripts: readonly string[], title: string): string {
  return `<!DOCTYPE html>\n<html lang="en" id="facebook"><head><title>${title}</title></head><body>\n${scripts.join("\n")}\n</body></html>\n`;
}

function boxed(result: Json, sequence: number): Json {
  return { __bbox: { complete: true, result, sequence_number: sequence } };
}

const pageInfo = { end_cursor: "c", has_next_page: true };
const extensions = { is_final: true };
const more = { is_final: false };
