/** Who can see a post, and where it stands, decide whether it may be kept at all. */

import { describe, expect, test } from "vitest";

import { compileKeeping } from "@/lib/capture/keeping";
import type { Account } from "@/lib/model/account";
import type { Place } from "@/lib/model/place";
import type { PlaceChoice } from "@/lib/model/place-choice";
import type { Post } from "@/lib/model/post";

import { aQuietPost } from "./build";

const isOurs = ({ accountId }: Account): boolean => accountId === "10";
const nowhere: PlaceChoice = {
  own: false,
  pages: false,
  search: false,
  notifications: false,
  home: false,
  groups: [],
};
const us = { accountId: "10" };
const inGroup = (fields: Partial<Post> = {}): Partial<Post> => ({
  venue: { kind: "group", id: "30", handle: "KettlePeople" },
  visibility: "members",
  ...fields,
});

function mayKeep(
  choice: Partial<PlaceChoice>,
  kind: Place["kind"],
  post: Partial<Post> = {},
  detail?: string,
) {
  return compileKeeping({ ...nowhere, ...choice }, isOurs)(aQuietPost(post), { kind, detail });
}

describe("a public post counts where it is shown", () => {
  const places = { home: "home", search: "search", notifications: "notifications" } as const;
  test.each(Object.values(places))("%s", (kind) => {
    expect([mayKeep({ [kind]: true }, kind), mayKeep({}, kind)]).toEqual([true, false]);
  });

  test.each(["profile", "thread", "other"] as const)("%s: as a page or post that the user opened", (kind) => {
    expect([mayKeep({ pages: true }, kind), mayKeep({}, kind)]).toEqual([true, false]);
  });
});

describe("what stands with us counts wherever it is shown", () => {
  test.each<[string, Partial<Post>]>([
    ["our own post", { author: us }],
    ["a comment under it", { kind: "comment", owner: us }],
    ["a comment under it of which nobody says who can see it", { owner: us, visibility: "unknown" }],
  ])("%s", (_, post) => {
    expect([mayKeep({ own: true }, "home", post), mayKeep({}, "home", post)]).toEqual([true, false]);
  });
});

describe("groups, one by one", () => {
  test.each<[string, string, Partial<Post>, boolean]>([
    ["by number", "30", inGroup(), true],
    ["by the name in its address, whatever its case", "kettlepeople", inGroup(), true],
    ["another group", "31", inGroup(), false],
    ["an open group that was not chosen, too", "31", inGroup({ visibility: undefined }), false],
    ["of which nobody says who can see it", "30", inGroup({ visibility: "unknown" }), true],
    ["what a member shares with friends only", "30", inGroup({ visibility: "friends" }), false],
    ["by the place, where the post does not say", "30", { visibility: "unknown" }, true],
  ])("%s", (_, group, post, isKept) => {
    expect(mayKeep({ pages: true, groups: [group] }, "group", post, "30")).toBe(isKept);
  });

  test("a chosen group's post counts in the home feed, which is off", () => {
    expect(mayKeep({ groups: ["30"] }, "home", inGroup())).toBe(true);
  });

  test("what an open group says in public is found by a search, what a closed one says is not", () => {
    const posts = [inGroup({ visibility: undefined }), inGroup()];
    expect(posts.map((post) => mayKeep({ search: true }, "search", post))).toEqual([true, false]);
  });
});

const everywhere: Partial<PlaceChoice> = {
  own: true,
  pages: true,
  search: true,
  notifications: true,
  home: true,
};

test.each(["home", "search", "notifications", "profile", "thread", "group", "other"] as const)(
  "%s: what is not public, or may not be, is not kept with every place on",
  (kind) => {
    for (const visibility of ["friends", "members", "unknown"] as const) {
      expect(mayKeep(everywhere, kind, { visibility })).toBe(false);
      expect(mayKeep(everywhere, kind, { visibility, venue: { kind: "group", id: "30" } })).toBe(false);
    }
    expect(mayKeep(everywhere, kind, { visibility: "friends", author: us })).toBe(false);
  },
);

test("a site without choices keeps all but what is for friends", () => {
  const keep = compileKeeping(undefined, isOurs);
  const of = (visibility: Post["visibility"]) => keep(aQuietPost({ visibility }), { kind: "home" });
  expect([undefined, "members", "unknown", "friends"].map((each) => of(visibilityOf(each)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

function visibilityOf(text: string | undefined): Post["visibility"] {
  return text === "members" || text === "unknown" || text === "friends" ? text : undefined;
}
