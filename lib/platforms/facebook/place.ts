/** Where on Facebook something is shown: by the answer and its request, or by a page's address. */

import { asText, isRecord } from "@/lib/kit/read";
import type { Place } from "@/lib/model/place";

import { idInAddress } from "./account";
import { aliasesOf, handleIn, isFacebookUrl, parameterOf, partsOf, unescaped } from "./address";
import { own, ownRecord } from "./fields";
import { asId, postIdInFeedbackId, postIdInStoryId } from "./ids";
import type { Request } from "./request";

/**
 * The place that an answer was asked for. The page's own address is not asked: a tab preloads its neighbours.
 *
 * @param root the answer's `data`.
 */
export function placeOfAnswer(root: unknown, { operation = "", variables }: Request): Place {
  const node = ownRecord(root, "node") ?? ownRecord(root, "node_v2");
  const named = (pattern: RegExp) => pattern.test(operation);
  if (own(own(root, "viewer"), "news_feed") !== undefined || named(/NewsFeed|ModernHomeFeed/))
    return { kind: "home" };
  if (own(root, "serpResponse") !== undefined || named(/^SearchComet|Serp/)) {
    return { kind: "search", detail: queryIn(variables) };
  }
  if (
    own(node, "group_feed") !== undefined ||
    own(root, "group") !== undefined ||
    named(/^GroupsComet.*(?:Feed|Stories)/)
  ) {
    const group = own(node, "id") ?? own(own(root, "group"), "id") ?? variables.id ?? variables.groupID;
    return { kind: "group", detail: asId(group) };
  }
  const profile = profileIn(root, node);
  if (profile !== undefined || named(/^ProfileComet|^ProfilePlus|TimelineFeed/)) {
    return { kind: "profile", detail: profile ?? asId(variables.id ?? variables.userID) };
  }
  return threadIn(root, node, variables) ?? { kind: "other" };
}

function profileIn(root: unknown, node: unknown): string | undefined {
  for (const part of [own(root, "user"), own(root, "page"), node]) {
    if (
      own(part, "timeline_list_feed_units") !== undefined ||
      own(part, "timeline_feed_units") !== undefined
    ) {
      return asId(own(part, "id"));
    }
  }
  return undefined;
}

function threadIn(root: unknown, node: unknown, variables: Request["variables"]): Place | undefined {
  const id =
    asId(own(node, "post_id")) ??
    postIdInStoryId(own(node, "id")) ??
    postIdInFeedbackId(own(node, "id") ?? own(own(root, "feedback"), "id")) ??
    postIdInFeedbackId(variables.feedbackTargetID ?? variables.id) ??
    postIdInStoryId(variables.storyID);
  return id === undefined ? undefined : { kind: "thread", detail: id };
}

function queryIn(variables: Request["variables"]): string | undefined {
  const args = variables.args;
  return (isRecord(args) ? asText(own(args, "text")) : undefined) ?? asText(variables.query);
}

/** The place that an address of facebook.com shows; `other` for all we do not know. */
export function placeOf(address: string): Place {
  if (!isFacebookUrl(address)) return { kind: "other" };
  const [first = "", second = "", third = ""] = partsOf(address);
  const [post] = aliasesOf(address);
  if (post !== undefined) return { kind: "thread", detail: post };
  if (first === "" || first === "home.php") return { kind: "home" };
  if (first === "search") return { kind: "search", detail: parameterOf(address, "q") };
  if (first === "hashtag" && second !== "") return { kind: "search", detail: `#${unescaped(second)}` };
  if (first === "notifications") return { kind: "notifications" };
  if (first === "saved") return { kind: "bookmarks" };
  if (first === "groups") return placeInGroups(second, third, address);
  return profileAt(first, address) ?? { kind: "other" };
}

function placeInGroups(group: string, part: string, address: string): Place {
  if (group === "" || group === "feed") return { kind: "group" };
  if (part === "search") return { kind: "search", detail: parameterOf(address, "q") };
  return { kind: "group", detail: group };
}

function profileAt(first: string, address: string): Place | undefined {
  const id = idInAddress(address) ?? asId(first);
  if (id !== undefined) return { kind: "profile", detail: id };
  const handle = handleIn(`https://www.facebook.com/${first}`);
  return handle === undefined ? undefined : { kind: "profile", detail: handle.toLowerCase() };
}
