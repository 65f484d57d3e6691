/** Readings, plans and payloads for these tests; posts come from the common builders. */

import type { Receipt } from "@/lib/model/batch";
import type { CapturePlan } from "@/lib/model/plan";
import type { Post } from "@/lib/model/post";
import type { Reading } from "@/lib/model/reading";
import type { Payload, Platform } from "@/lib/platforms/platform";
import { site } from "@/lib/platforms/x/site";
import { aPost, aSubject } from "@/test/support/build";

/** A post that concerns nobody. */
export function aQuietPost(overrides: Partial<Post> = {}): Post {
  return aPost({ text: "Nice weather for tea", counts: { likes: 3 }, ...overrides });
}

export function aReading(posts: readonly Post[], overrides: Partial<Reading> = {}): Reading {
  const nested = posts.filter(({ via }) => via !== undefined).length;
  return {
    slots: posts.length - nested,
    posts,
    nested,
    people: [],
    dropped: {},
    isOwnWriting: false,
    place: { kind: "home" },
    ...overrides,
  };
}

export function aPlan(overrides: Partial<CapturePlan> = {}): CapturePlan {
  return { version: 1, isOn: true, sites: ["x"], subjects: [aSubject()], ...overrides };
}

export function aReceipt(batchId: string, overrides: Partial<Receipt> = {}): Receipt {
  return { batchId, added: 1, updated: 0, refused: {}, ...overrides };
}

/** A platform whose responses are readings as JSON. */
export const plainPlatform: Platform = {
  site,
  readPayload: ({ text }) => {
    try {
      const reading: Reading = JSON.parse(text);
      return reading;
    } catch {
      return undefined;
    }
  },
  placeOf: (url) => (url.endsWith("/home") ? { kind: "home" } : { kind: "other" }),
  conversationIdsIn: (text) => Array.from(text.matchAll(/"rootId":"(\d+)"/g), ([, id = ""]) => id),
  isCreation: ({ url }) => url.endsWith("/CreateTweet"),
};

export function aPayload(reading: Reading | string, operation = "HomeTimeline"): Payload {
  return {
    url: `https://x.com/i/api/graphql/q1/${operation}`,
    text: typeof reading === "string" ? reading : JSON.stringify(reading),
  };
}
