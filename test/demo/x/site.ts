/** The demo world's x.com: pages, and the responses behind them in X's own shape. */

import { asCount, asText, at } from "@/lib/kit/read";
import { grown } from "@/test/demo/content";
import type { DemoContent } from "@/test/demo/content";
import { acme } from "@/test/demo/people";
import { browserFile } from "@/test/support/web/browser-file";
import type { WebAnswer, WebRequest, WebSite } from "@/test/support/web/fake-web";
import {
  aTweet,
  createTweet,
  homeTimeline,
  notifications,
  searchTimeline,
  tweetDetail,
  userTweets,
} from "@/test/support/x-payloads";
import type { Json, Person, Slot, Tweet } from "@/test/support/x-payloads";

import { page } from "./page";

const pageSize = 14;

/** A page's policy is as strict as X's: nothing from elsewhere, no inline script, no text as script. */
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

interface World {
  readonly content: DemoContent;
  /** What the user wrote during this visit, newest last. */
  readonly written: Tweet[];
  /** How often each timeline was asked for from its beginning: the counts grow with it. */
  readonly visits: Map<string, number>;
  readonly now: () => number;
}

/** @param now epoch milliseconds: when something is written from the page. */
export function demoX(content: DemoContent, now: () => number): WebSite {
  const world: World = { content, now, written: [], visits: new Map() };
  return async (request) => {
    const { pathname } = request.url;
    if (pathname.startsWith("/i/api/")) return answered(world, request);
    if (pathname.startsWith("/demo/")) return browserFile(`test/demo/x/client/${pathname.slice(6)}`);
    if (pathname === "/favicon.ico") return undefined;
    return {
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
      body: page(acme),
    };
  };
}

function answered(world: World, request: WebRequest): WebAnswer | undefined {
  const operation = request.url.pathname.split("/").at(-1) ?? "";
  const asked = variablesOf(request);
  const payload = operations[operation]?.(world, asked);
  return (
    payload && {
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(payload),
    }
  );
}

function variablesOf({ method, url, body }: WebRequest): unknown {
  const text = method === "POST" ? body : (url.searchParams.get("variables") ?? "{}");
  const parsed: unknown = text === "" ? {} : JSON.parse(text);
  return method === "POST" ? at(parsed, "variables") : parsed;
}

const operations: Readonly<Record<string, (world: World, asked: unknown) => Json | undefined>> = {
  HomeTimeline(world, asked) {
    const { slots, next } = paged(homeSlots(world), asked);
    return homeTimeline(withVisits(world, "home", asked, slots), next);
  },
  SearchTimeline(world, asked) {
    const query = asText(at(asked, "rawQuery")) ?? "";
    const found = everything(world).filter((tweet) => !tweet.isPromoted && says(tweet, query));
    const { slots, next } = paged(found, asked);
    return searchTimeline(withVisits(world, `search ${query}`, asked, slots), next);
  },
  TweetDetail(world, asked) {
    const id = asText(at(asked, "focalTweetId"));
    const focal = everything(world).find((tweet) => tweet.id === id);
    if (!focal) return undefined;
    const threads = answersTo(world, focal).map((answer) => [answer, ...answersTo(world, answer)]);
    return tweetDetail(focal, threads, above(focal));
  },
  UserTweets(world, asked) {
    const handle = asText(at(asked, "screenName"));
    const theirs = everything(world).filter(({ author, replyTo }) => author.handle === handle && !replyTo);
    return userTweets(theirs.slice(0, 20));
  },
  NotificationsTimeline(world) {
    const toUs = everything(world).filter(
      ({ text, replyTo, author }) =>
        author.id !== acme.id && (replyTo?.author.id === acme.id || text.includes(`@${acme.handle}`)),
    );
    return notifications(toUs.slice(0, 15), likers(world));
  },
  CreateTweet(world, asked) {
    const parentId = asText(at(asked, "reply", "in_reply_to_tweet_id"));
    const replyTo = everything(world).find(({ id }) => id === parentId);
    const text = asText(at(asked, "tweet_text")) ?? "";
    const tweet = aTweet({ author: acme, text, at: world.now(), replyTo, views: undefined });
    world.written.push(tweet);
    return createTweet(tweet);
  },
  // Private messages are asked for on every page, too. They are nobody's business.
  DmAllSearchSlice: () => ({
    data: { messages: [{ message_data: { text: "Acme Kettles, between us: the lid is next." } }] },
  }),
  "inbox_initial_state.json": () => ({
    inbox_initial_state: { entries: [{ message: { text: "Acme Kettles, in private" } }] },
  }),
};

/** Newest first, and what is paid for where the platform likes to put it. */
function homeSlots(world: World): Tweet[] {
  const tweets = everything(world);
  const [first, second] = tweets.filter(({ isPromoted }) => isPromoted);
  const others = tweets.filter(({ isPromoted, replyTo }) => !isPromoted && !replyTo);
  return [
    ...others.slice(0, 3),
    ...(first ? [first] : []),
    ...others.slice(3, 19),
    ...(second ? [second] : []),
    ...others.slice(19),
  ];
}

function everything({ content, written }: World): Tweet[] {
  return [...content.posts.map(({ tweet }) => tweet), ...written].toSorted((a, b) => b.at - a.at);
}

function says({ text, quoted }: Tweet, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const said = `${text} ${quoted?.text ?? ""}`.toLowerCase();
  return words.every((word) => said.includes(word.replaceAll('"', "")));
}

function answersTo(world: World, parent: Tweet): Tweet[] {
  return everything(world)
    .filter(({ replyTo }) => replyTo?.id === parent.id)
    .toReversed();
}

function above(tweet: Tweet): Tweet[] {
  return tweet.replyTo ? [...above(tweet.replyTo), tweet.replyTo] : [];
}

function likers({ content }: World): Person[] {
  return content.posts.slice(5, 8).map(({ tweet }) => tweet.author);
}

/** The page of `tweets` that the cursor asks for. */
function paged(tweets: readonly Tweet[], asked: unknown): { slots: Tweet[]; next: string } {
  const number = asCount(asText(at(asked, "cursor"))?.replace("Bottom-", "")) ?? 0;
  const slots = tweets.slice(number * pageSize, (number + 1) * pageSize);
  return { slots, next: String(number + 1) };
}

function withVisits(world: World, timeline: string, asked: unknown, slots: readonly Tweet[]): Slot[] {
  const isFirstPage = at(asked, "cursor") === undefined;
  const visits = (world.visits.get(timeline) ?? 0) + (isFirstPage ? 1 : 0);
  world.visits.set(timeline, visits);
  const tweets: Slot[] = slots.map((tweet) => grown(tweet, visits - 1));
  // X puts a request of its own between the posts now and then.
  return isFirstPage && timeline === "home" ? [...tweets.slice(0, 6), "prompt", ...tweets.slice(6)] : tweets;
}
