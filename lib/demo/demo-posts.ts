/** Three months of the demo world as sightings: who said what, with what effect, and what was answered. */

import { randomOf } from "@/lib/kit/random";
import type { Counts } from "@/lib/model/counts";
import type { PlaceKind } from "@/lib/model/place";
import type { Post } from "@/lib/model/post";

import { demoBrandAccounts, demoPeople, type DemoPerson } from "./demo-people";
import { demoAnswers, demoOwnTexts, demoTexts, type DemoText } from "./demo-texts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
export const demoDays = 90;
const postsADay = 3;

export interface DemoSighting {
  readonly post: Post;
  readonly seenAt: number;
  readonly place: PlaceKind;
}

/** The same for the same `now`, oldest sighting first. */
export function demoSightings(now: number): readonly DemoSighting[] {
  const random = randomOf(2_026);
  const own = ownPosts(now, random);
  const said = Array.from({ length: demoDays * postsADay }, (_, place) => saidPost(place, now, random, own));
  const answers = said.flatMap(({ post, text }, place) =>
    text.isAnswered ? answerTo(post, place, now, random) : [],
  );
  const posts = [...own, ...said.map(({ post }) => post), ...answers];
  return posts.flatMap((post) => sightingsOf(post, now, random)).toSorted((a, b) => a.seenAt - b.seenAt);
}

function ownPosts(now: number, random: () => number): Post[] {
  return (["x", "facebook"] as const).flatMap((platform) =>
    Array.from({ length: 10 }, (_, place) => {
      const text = demoOwnTexts[place % demoOwnTexts.length] ?? "";
      const postedAt = now - (place + 0.5 + random() * 0.3) * 9 * dayMs;
      return postBy(demoBrandAccounts[platform], `9${place}`, text, postedAt, scaled(random, 240));
    }),
  );
}

interface Said {
  readonly post: Post;
  readonly text: DemoText;
}

function saidPost(place: number, now: number, random: () => number, own: readonly Post[]): Said {
  const text = weighted(demoTexts, random);
  const author = demoPeople[Math.floor(random() ** 1.6 * demoPeople.length)] ?? demoBrandAccounts.x;
  // More is said of late, and one week everybody speaks of the leaking lid.
  const age = random() ** 1.25 * demoDays * dayMs;
  const postedAt = now - Math.max(age, 10 * 60_000);
  const post = postBy(
    author,
    `1${place}`,
    text.text,
    postedAt,
    scaled(random, (author.followers ?? 100) / 40),
  );
  const under =
    text.isReply && own.find((one) => one.platform === author.platform && (one.postedAt ?? 0) < postedAt);
  return {
    text,
    post: under ? replyTo(under, { ...post, lang: text.lang ?? "en" }) : { ...post, lang: text.lang ?? "en" },
  };
}

function answerTo(post: Post, place: number, now: number, random: () => number): Post[] {
  const postedAt = (post.postedAt ?? now) + (0.2 + random() ** 3 * 16) * hourMs;
  if (postedAt > now || random() < 0.2) return [];
  const author = demoBrandAccounts[post.platform === "x" ? "x" : "facebook"];
  const text = demoAnswers[place % demoAnswers.length] ?? "";
  return [replyTo(post, postBy(author, `5${place}`, text, postedAt, scaled(random, 4)))];
}

function replyTo(parent: Post, post: Post): Post {
  return {
    ...post,
    kind: post.platform === "x" ? "reply" : "comment",
    parentId: parent.postId,
    rootId: parent.rootId ?? parent.postId,
    replyTo: parent.author,
    ...(post.platform === "facebook" && { owner: demoBrandAccounts.facebook }),
  };
}

function postBy(author: DemoPerson, id: string, text: string, postedAt: number, counts: Counts): Post {
  const { platform, ...account } = author;
  const postId = `7${id.padStart(8, "0")}`;
  return {
    platform,
    postId,
    aliases: [],
    kind: "post",
    author: account,
    text,
    lang: "en",
    postedAt: Math.floor(postedAt),
    url: platform === "x" ? `${author.url}/status/${postId}` : `${author.url}/posts/${postId}`,
    sponsored: false,
    counts,
    links: [],
    hashtags: Array.from(text.matchAll(/#(\w+)/g), ([, tag]) => tag ?? ""),
    tagged: [],
    media: [],
  };
}

/** Seen soon, after a day and after a week, with counts that grow as they do. */
function sightingsOf(post: Post, now: number, random: () => number): DemoSighting[] {
  const postedAt = post.postedAt ?? now;
  const ages = [(0.1 + random()) * hourMs, 26 * hourMs, 7.2 * dayMs].filter((age) => postedAt + age <= now);
  const place = placeOf(post);
  return (ages.length === 0 ? [now - postedAt] : ages).map((age) => ({
    seenAt: Math.floor(postedAt + age),
    place,
    post: { ...post, counts: grown(post.counts, 1 - 0.85 * Math.exp(-age / (10 * hourMs))) },
  }));
}

/** By its number, so that the demo is otherwise what it would be without. What is said to us came as a notification. */
function placeOf(post: Post): PlaceKind {
  if (post.replyTo !== undefined) return "notifications";
  const places = ["home", "home", "search", "list"] as const;
  return places[Number(post.postId) % places.length] ?? "home";
}

function grown(counts: Counts, share: number): Counts {
  const part = (count: Counts["likes"]) => (typeof count === "number" ? Math.round(count * share) : count);
  return {
    ...counts,
    likes: part(counts.likes),
    replies: part(counts.replies),
    shares: part(counts.shares),
    views: part(counts.views),
  };
}

/** Few have much. Some sites do not show views: they stay unknown. */
function scaled(random: () => number, size: number): Counts {
  const likes = Math.round(size * Math.exp(2.2 * (random() - 0.6)));
  const isShort = random() < 0.5;
  return {
    likes,
    replies: Math.round(likes * 0.12 * random()),
    shares: Math.round(likes * 0.15 * random()),
    ...(isShort && { views: Math.round(likes * (18 + 30 * random())) }),
  };
}

function weighted(texts: readonly DemoText[], random: () => number): DemoText {
  const whole = texts.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * whole;
  const found = texts.find(({ weight }) => (left -= weight) < 0);
  return found ?? { text: "", weight: 0 };
}
