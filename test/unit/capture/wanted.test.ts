import { expect, test } from "vitest";

import { compileWanted } from "@/lib/capture/wanted";
import { site } from "@/lib/platforms/x/site";

const isWanted = compileWanted(site);

test.each([
  { url: "https://x.com/i/api/graphql/abc_-1/HomeTimeline", wanted: true, why: "a timeline" },
  {
    url: "https://x.com/i/api/graphql/abc/SearchTimeline?variables=%7B%7D",
    wanted: true,
    why: "with variables",
  },
  { url: "https://pro.x.com/i/api/graphql/abc/ListLatestTweetsTimeline", wanted: true, why: "X Pro" },
  { url: "https://twitter.com/i/api/graphql/abc/TweetDetail", wanted: true, why: "the old host" },
  { url: "https://api.x.com/graphql/abc/UserTweets", wanted: true, why: "the API's own host" },
  { url: "https://x.com/i/api/graphql/abc/CreateTweet", wanted: true, why: "what the user writes" },
  { url: "https://x.com/i/api/graphql/abc/NotificationsTimeline", wanted: true, why: "notifications" },
  { url: "https://x.com/i/api/graphql/abc/ConversationTimeline", wanted: true, why: "public conversations" },
  {
    url: "https://x.com/i/api/graphql/abc/SearchTimeline?q=DM%20Inbox%20Chat",
    wanted: true,
    why: "words of a query",
  },
  { url: "https://x.com/i/api/1.1/dm/inbox_initial_state.json", wanted: false, why: "direct messages" },
  {
    url: "https://x.com/i/api/1.1/dm/conversation/1-2.json",
    wanted: false,
    why: "a conversation in private",
  },
  { url: "https://x.com/i/api/graphql/abc/DmAllSearchSlice", wanted: false, why: "search in messages" },
  { url: "https://x.com/i/api/graphql/abc/DMMessageDeleteMutation", wanted: false, why: "a message" },
  {
    url: "https://x.com/i/api/graphql/abc/useDMReactionMutationAddMutation",
    wanted: false,
    why: "a reaction",
  },
  { url: "https://api.x.com/graphql/abc/GetInitialXChatPageQuery", wanted: false, why: "the new messages" },
  {
    url: "https://api.x.com/graphql/abc/GetInboxPageRequestQuery?v=1",
    wanted: false,
    why: "the new messages",
  },
  {
    url: "https://api.x.com/graphql/abc/GetInboxPageConversationDataQuery",
    wanted: false,
    why: "the new messages",
  },
  { url: "https://api.x.com/graphql/abc/GetConversationPageQuery", wanted: false, why: "the new messages" },
  { url: "https://api.x.com/graphql/abc/SendMessageMutation", wanted: false, why: "writing one" },
  { url: "https://api.x.com/graphql/abc/GetPublicKeys", wanted: false, why: "their keys" },
  { url: "https://x.com/i/api/graphql/abc/GrokHistory", wanted: false, why: "talks with a machine" },
  { url: "https://x.com/i/api/1.1/jot/client_event.json", wanted: false, why: "no timeline" },
  { url: "https://x.com/home", wanted: false, why: "a page" },
  { url: "https://evil.example/i/api/graphql/abc/HomeTimeline", wanted: false, why: "another site" },
  { url: "https://x.com.evil.example/i/api/graphql/abc/HomeTimeline", wanted: false, why: "another site" },
  { url: "http://x.com/i/api/graphql/abc/HomeTimeline", wanted: false, why: "not the site's scheme" },
  {
    url: "https://evil.example/?https://x.com/i/api/graphql/abc/H",
    wanted: false,
    why: "only looks like it",
  },
])("$why: $url → $wanted", ({ url, wanted }) => {
  expect(isWanted(url)).toBe(wanted);
});
