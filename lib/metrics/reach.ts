/** Three rungs of reach that are never added up: seen, estimated, possible. */

import { exactly, type Measure } from "./measure";

const smallAccount = 100_000;
const largeAccount = 10_000_000;
const smallFactor = 0.15;
const largeFactor = 0.06;

/** The part of an account's followers that one post is estimated to reach, from 0.06 to 0.15 (Sprinklr's published line). */
export function impressionFactor(followers: number): number {
  const within = Math.min(Math.max(followers, smallAccount), largeAccount) - smallAccount;
  return smallFactor + ((largeFactor - smallFactor) / (largeAccount - smallAccount)) * within;
}

/** @param followers of the author of each post, as last printed; posts of unknown authors are left out. */
export function modelledImpressions(followers: readonly number[], posts: number): Measure {
  const base = { metric: "modelledImpressions", n: followers.length, of: posts } as const;
  if (posts === 0) return { ...base, why: "no-posts" };
  if (followers.length === 0) return { ...base, why: "not-shown" };
  const total = followers.reduce((sum, count) => sum + count * impressionFactor(count), 0);
  return { ...base, value: exactly(Math.round(total)) };
}

/** Followers of every author, each author once: nobody else can have got it from them. */
export function potentialReach(followersByAuthor: ReadonlyMap<number, number>, authors: number): Measure {
  const n = followersByAuthor.size;
  const base = { metric: "potentialReach", n, of: authors } as const;
  if (authors === 0) return { ...base, why: "no-posts" };
  if (n === 0) return { ...base, why: "not-shown" };
  return { ...base, value: exactly(followersByAuthor.values().reduce((sum, count) => sum + count, 0)) };
}
