/** The demo world's Facebook: pages that carry their first posts in themselves, and answers that come in pieces. */

import type { FacebookContent } from "@/test/demo/facebook/content";
import {
  groupFeed,
  groupStream,
  homeFeed,
  moreComments,
  permalink,
  searchResults,
  timeline,
} from "@/test/support/facebook-payloads";
import type { Json } from "@/test/support/facebook-payloads";
import { browserFile } from "@/test/support/web/browser-file";
import type { WebAnswer, WebSite } from "@/test/support/web/fake-web";

import { acmePage, kettlePeople } from "./content";
import { page } from "./page";

/** As strict as the site's own, but for styles and scripts of this demo. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

export function demoFacebook(content: FacebookContent): WebSite {
  return async ({ url: { pathname }, body }) => {
    if (pathname === "/api/graphql/")
      return answered(content, new URLSearchParams(body).get("fb_api_req_friendly_name") ?? undefined);
    if (pathname.startsWith("/demo/")) return browserFile(`test/demo/facebook/client/${pathname.slice(6)}`);
    if (pathname === "/favicon.ico") return undefined;
    const html = pageAt(content, pathname);
    return {
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
      body: html,
    };
  };
}

function pageAt({ launch, review, inFeed, inGroup, found }: FacebookContent, path: string): string {
  if (path.startsWith("/groups/")) {
    return page(
      "CometGroupDiscussionRootSuccessQuery",
      [groupFeed(kettlePeople, inGroup.slice(0, 1))],
      "Kettle People",
    );
  }
  if (path.startsWith("/search"))
    return page("SearchCometResultsInitialResultsQuery", [searchResults(found)], "Search");
  if (path === "/acmekettles") {
    return page(
      "ProfileCometTimelineFeedQuery",
      [timeline(acmePage, [launch, review], "user")],
      "Acme Kettles",
    );
  }
  if (path.startsWith("/acmekettles/posts/")) {
    return page("CometSinglePostContentQuery", [permalink(launch)], "Acme Kettles");
  }
  return page("CometModernHomeFeedQuery", [homeFeed(inFeed.slice(0, 2))], "Home");
}

/** What the client asks for as it scrolls. Private messages stand among it, as they do on the real site. */
function answered(content: FacebookContent, operation = ""): WebAnswer | undefined {
  const { inFeed, inGroup, launch, later } = content;
  switch (operation) {
    case "CometNewsFeedPaginationQuery":
      return json(homeFeed(inFeed.slice(2)));
    case "GroupsCometFeedRegularStoriesPaginationQuery":
      return inPieces(groupStream(kettlePeople, inGroup.slice(1)));
    case "CommentsListComponentsPaginationQuery":
      return json(moreComments(launch, later));
    case "MWChatThreadQuery":
      return json(homeFeed(inFeed.slice(0, 1)));
    default:
      return undefined;
  }
}

const headers = { "content-type": "application/json; charset=utf-8" };

function json(answer: Json): WebAnswer {
  return { headers, body: JSON.stringify(answer) };
}

/** Cut in the middle of lines, as a network does. */
function inPieces(text: string): WebAnswer {
  const size = Math.ceil(text.length / 4);
  const pieces = [0, 1, 2, 3].map((index) => text.slice(index * size, (index + 1) * size));
  return { headers, body: text, pieces };
}
