/** Where one address serves everything, what was asked and what was answered decide what is read. */

import { expect, test } from "vitest";

import { compileAllowed } from "@/lib/capture/wanted";
import { site as facebook } from "@/lib/platforms/facebook/site";
import { site as x } from "@/lib/platforms/x/site";
import { aComment, aStory, homeFeed, moreComments, requestBody } from "@/test/support/facebook-payloads";

const feed = JSON.stringify(homeFeed([aStory({ text: "tea" })]));
const comments = JSON.stringify(moreComments(aStory(), [aComment({ text: "tea" })]));
const isAllowed = compileAllowed(facebook);

test.each([
  "CometNewsFeedPaginationQuery",
  "GroupsCometFeedRegularStoriesPaginationQuery",
  "ProfileCometTimelineFeedRefetchQuery",
  "SearchCometResultsPaginatedResultsQuery",
  "CommentsListComponentsPaginationQuery",
  "Depth1CommentsListPaginationQuery",
  "useCometUFICreateCommentMutation",
  "ComposerStoryCreateMutation",
  "CometSinglePostDialogContentQuery",
])("%s is read", (operation) => {
  expect([feed, comments].map((answer) => isAllowed(requestBody(operation), answer))).toEqual([true, true]);
});

test.each([
  "MWChatThreadQuery",
  "LSPlatformGraphQLLightspeedRequestQuery",
  "MessengerMarkReadMutation",
  "useMWEncryptedBackupsQuery_Secure",
  "CometNotificationsDropdownQuery",
  "CometNotificationsRootQuery",
  "CometJewelBadgeCountQuery",
  "BusinessInboxThreadListQuery",
  "MessagingMercuryThreadlistQuery",
  "useMessengersListQuery",
  "messengersListQuery",
])("%s is left alone, also when its answer shows a post", (operation) => {
  expect([feed, undefined].map((answer) => isAllowed(requestBody(operation), answer))).toEqual([
    false,
    false,
  ]);
});

test.each([
  { answer: '{"data":{"viewer":{"message_threads":{"nodes":[]}},"x":"Story"}}', why: "lists talks" },
  {
    answer: '{"data":{"n":{"__typename":"UserMessage","story":{"comet_sections":{}}}}}',
    why: "is a message",
  },
  { answer: '{"data":{"viewer":{"settings":{"theme":"dark"}}}}', why: "holds neither post nor comment" },
])("an answer that $why is left alone, whatever was asked", ({ answer }) => {
  expect([undefined, requestBody("SomeQuery")].map((body) => isAllowed(body, answer))).toEqual([
    false,
    false,
  ]);
});

test("a request that is not known is told by its answer", () => {
  expect([isAllowed(undefined, feed), isAllowed(undefined, comments)]).toEqual([true, true]);
});

test("a site that says it all by the address allows everything at it", () => {
  const isAllowedOnX = compileAllowed(x);
  expect([isAllowedOnX(undefined, "{}"), isAllowedOnX("MWChat", feed)]).toEqual([true, true]);
});
