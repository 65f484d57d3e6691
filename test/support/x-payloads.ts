/**
 * X's responses, in their true shape, made from plain descriptions: for tests, fixtures, the demo web and
 * the journeys. `homeTimeline([aTweet({ text: "…" })])` is what x.com/home would get.
 */

import type { Json, Person, Tweet } from "./x-objects";
import { tweetResults, userResults } from "./x-objects";

export { aPerson, aTweet } from "./x-objects";
export type { Json, Person, Tweet } from "./x-objects";

/** Something in a post's place that is no post any more. */
interface Gone {
  readonly gone: "empty" | "tombstone" | "unavailable" | "stub";
  readonly id: string;
}

/** One entry of a timeline: a post, several in one module, what is left of one, or "Turn on notifications" between them. */
export type Slot = Tweet | Gone | readonly (Tweet | Gone)[] | "prompt";

/** The address of a request, as x.com makes it. */
export function requestUrl(operation: string, variables: Json = {}): string {
  const query = new URLSearchParams({
    variables: JSON.stringify(variables),
    features: JSON.stringify({ responsive_web_graphql_timeline_navigation_enabled: true }),
  });
  return `https://x.com/i/api/graphql/ExampleQueryId0000001/${operation}?${query}`;
}

export function homeTimeline(slots: readonly Slot[], page = "1"): Json {
  return {
    data: {
      home: { home_timeline_urt: timeline([...entriesOf(slots, "home-conversation"), ...cursors(page)]) },
    },
  };
}

export function searchTimeline(slots: readonly Slot[], page = "1"): Json {
  const entries = [...entriesOf(slots, "search-conversation"), ...cursors(page)];
  return { data: { search_by_raw_query: { search_timeline: { timeline: timeline(entries) } } } };
}

/** The posts above, the post itself, then each thread of answers. */
export function tweetDetail(
  focal: Tweet,
  threads: readonly Exclude<Slot, "prompt">[],
  above: readonly Tweet[] = [],
): Json {
  const entries = [
    ...entriesOf([...above, focal], "conversationthread"),
    ...threads.map((thread, index) =>
      moduleOf("conversationthread", isModule(thread) ? thread : [thread], index),
    ),
    cursor("Bottom", "1"),
  ];
  const terminate = { type: "TimelineTerminateTimeline", direction: "Top" };
  const { instructions } = timeline(entries);
  return {
    data: { threaded_conversation_with_injections_v2: { instructions: [...instructions, terminate] } },
  };
}

/** More answers of one thread, appended to its module; `hasMore` ends them with a "Show more" cursor. */
export function moreReplies(tweets: readonly Tweet[], hasMore: boolean): Json {
  const moduleItems = tweets.map((tweet) => moduleItem("conversationthread-1", tweet));
  const showMore = {
    entryId: "conversationthread-1-cursor-showmore-1",
    item: { itemContent: { itemType: "TimelineTimelineCursor", value: "more", cursorType: "ShowMore" } },
  };
  const added = {
    type: "TimelineAddToModule",
    moduleEntryId: "conversationthread-1",
    moduleItems: hasMore ? [...moduleItems, showMore] : moduleItems,
  };
  return { data: { threaded_conversation_with_injections_v2: { instructions: [added] } } };
}

export function userTweets(
  slots: readonly Slot[],
  { pinned, suggested = [] }: { pinned?: Tweet; suggested?: readonly Person[] } = {},
): Json {
  const suggestions = suggested.map((person) => ({
    entryId: `who-to-follow-1-user-${person.id}`,
    item: { itemContent: userContent(person) },
  }));
  const entries = [
    ...entriesOf(slots, "profile-conversation"),
    ...(suggestions.length > 0 ? [moduleEntry("who-to-follow-1", suggestions)] : []),
    ...cursors("1"),
  ];
  const pin = pinned ? [{ type: "TimelinePinEntry", entry: entryOf(pinned) }] : [];
  const instructions = [{ type: "TimelineClearCache" }, ...pin, ...timeline(entries).instructions];
  return { data: { user: { result: { __typename: "User", timeline: { timeline: { instructions } } } } } };
}

export function listTimeline(slots: readonly Slot[]): Json {
  const entries = [...entriesOf(slots, "list-conversation"), ...cursors("1")];
  return { data: { list: { tweets_timeline: { timeline: timeline(entries) } } } };
}

export function communityTimeline(slots: readonly Slot[]): Json {
  const entries = [...entriesOf(slots, "community-conversation"), ...cursors("1")];
  return {
    data: {
      communityResults: {
        result: { __typename: "Community", ranked_community_timeline: { timeline: timeline(entries) } },
      },
    },
  };
}

export function bookmarks(slots: readonly Slot[]): Json {
  const entries = [...entriesOf(slots, "bookmark"), ...cursors("1")];
  return { data: { bookmark_timeline_v2: { timeline: timeline(entries) } } };
}

/** The notifications page: posts that speak to the viewer, and lines such as "A liked your post". */
export function notifications(tweets: readonly Tweet[], likedBy: readonly Person[] = []): Json {
  const likes = likedBy.map((person, index) => ({
    entryId: `notification-like-${index}`,
    sortIndex: String(index),
    content: {
      entryType: "TimelineTimelineItem",
      itemContent: {
        itemType: "TimelineNotification",
        id: `like-${index}`,
        notification_icon: "heart_icon",
        rich_message: { text: `${person.name} liked your post`, entities: [] },
        template: {
          __typename: "TimelineNotificationAggregateUserActions",
          from_users: [userResults(person)],
        },
      },
    },
  }));
  const entries = [...entriesOf(tweets, "notification"), ...likes, ...cursors("1")];
  const instructions = [
    ...timeline(entries).instructions,
    { type: "TimelineClearEntriesUnreadState" },
    { type: "TimelineMarkEntriesUnreadGreaterThanSortIndex", sort_index: "1" },
  ];
  return {
    data: {
      viewer_v2: { user_results: { result: { notification_timeline: { timeline: { instructions } } } } },
    },
  };
}

/** Followers or accounts followed: both lists look the same. */
export function followers(people: readonly (Person | "unavailable")[]): Json {
  const entries = [...people.map(personEntry), ...cursors("1")];
  const instructions = [{ type: "TimelineClearCache" }, ...timeline(entries).instructions];
  return { data: { user: { result: { __typename: "User", timeline: { timeline: { instructions } } } } } };
}

/** Who passed a post on. */
export function retweeters(people: readonly (Person | "unavailable")[]): Json {
  const entries = [...people.map(personEntry), ...cursors("1")];
  return { data: { retweeters_timeline: { timeline: timeline(entries) } } };
}

/** The answer to a post that the user sends: short ones and long ones have a name each. */
export function createTweet(tweet: Tweet, isLong = false): Json {
  const created = { tweet_results: tweetResults(tweet) };
  return { data: isLong ? { notetweet_create: created } : { create_tweet: created } };
}

/** One post, asked for by its id. */
export function tweetByRestId(tweet: Tweet): Json {
  return { data: { tweetResult: tweetResults(tweet) } };
}

const prompt: Json = {
  entryId: "messageprompt-1",
  sortIndex: "1",
  content: {
    entryType: "TimelineTimelineItem",
    itemContent: {
      itemType: "TimelineMessagePrompt",
      content: { contentType: "TimelineInlinePrompt", headerText: "Turn on notifications" },
    },
  },
};

function timeline(entries: readonly Json[]): { readonly instructions: readonly Json[] } {
  return { instructions: [{ type: "TimelineAddEntries", entries }] };
}

function entriesOf(slots: readonly Slot[], module: string): readonly Json[] {
  return slots.map((slot, index) => {
    if (slot === "prompt") return prompt;
    return isModule(slot) ? moduleOf(module, slot, index) : entryOf(slot);
  });
}

const isModule = (slot: Slot): slot is readonly (Tweet | Gone)[] => Array.isArray(slot);

function entryOf(slot: Tweet | Gone): Json {
  const isPromoted = "text" in slot && slot.isPromoted;
  return {
    entryId: `${isPromoted ? "promoted-tweet" : "tweet"}-${slot.id}${isPromoted ? "-a1b2c3d4" : ""}`,
    sortIndex: slot.id,
    content: {
      entryType: "TimelineTimelineItem",
      __typename: "TimelineTimelineItem",
      itemContent: tweetContent(slot),
    },
  };
}

function tweetContent(slot: Tweet | Gone): Json {
  return {
    itemType: "TimelineTweet",
    __typename: "TimelineTweet",
    tweet_results: "gone" in slot ? goneResults(slot) : tweetResults(slot),
    tweetDisplayType: "Tweet",
    ...("text" in slot &&
      slot.isPromoted && {
        promotedMetadata: {
          advertiser_results: userResults(slot.author),
          impressionId: "1",
          disclosureType: "NoDisclosure",
        },
      }),
  };
}

function goneResults({ gone, id }: Gone): Json {
  if (gone === "empty") return {};
  if (gone === "stub") return { result: { __typename: "Tweet", rest_id: id } };
  if (gone === "unavailable") return { result: { __typename: "TweetUnavailable", reason: "NsfwLoggedOut" } };
  const text = { text: "This Post was deleted by the Post author.", rtl: false, entities: [] };
  return { result: { __typename: "TweetTombstone", tombstone: { __typename: "TextTombstone", text } } };
}

function moduleOf(name: string, slots: readonly (Tweet | Gone)[], index: number): Json {
  const id = `${name}-${slots[0]?.id ?? index}`;
  return moduleEntry(
    id,
    slots.map((slot) => moduleItem(id, slot)),
  );
}

function moduleEntry(id: string, items: readonly Json[]): Json {
  return {
    entryId: id,
    sortIndex: "1",
    content: {
      entryType: "TimelineTimelineModule",
      __typename: "TimelineTimelineModule",
      displayType: "VerticalConversation",
      items,
    },
  };
}

function moduleItem(module: string, slot: Tweet | Gone): Json {
  return { entryId: `${module}-tweet-${slot.id}`, item: { itemContent: tweetContent(slot) } };
}

function personEntry(person: Person | "unavailable"): Json {
  const id = person === "unavailable" ? "0" : person.id;
  const content = person === "unavailable" ? goneUser : userContent(person);
  return {
    entryId: `user-${id}`,
    sortIndex: id,
    content: { entryType: "TimelineTimelineItem", __typename: "TimelineTimelineItem", itemContent: content },
  };
}

function userContent(person: Person): Json {
  return {
    itemType: "TimelineUser",
    __typename: "TimelineUser",
    user_results: userResults(person),
    userDisplayType: "User",
  };
}

const goneUser: Json = {
  itemType: "TimelineUser",
  user_results: {
    result: { __typename: "UserUnavailable", reason: "NoReason", message: "User is not available" },
  },
};

function cursors(value: string): readonly Json[] {
  return [cursor("Top", value), cursor("Bottom", value)];
}

function cursor(kind: "Top" | "Bottom", value: string): Json {
  return {
    entryId: `cursor-${kind.toLowerCase()}-${value}`,
    sortIndex: "0",
    content: { entryType: "TimelineTimelineCursor", value: `${kind}-${value}`, cursorType: kind },
  };
}
