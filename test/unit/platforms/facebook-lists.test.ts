/** The list of those who reacted, in Facebook's markup: whose it is, who stands in it, and what is only guessed left out. */

import { parseHTML } from "linkedom";
import { expect, test } from "vitest";

import { kindOfPicture } from "@/lib/platforms/facebook/page/reaction-image";
import { reactionList } from "@/lib/platforms/facebook/page/reaction-list";
import { dialogMarkup, pictureOf, type DrawnDialog } from "@/test/support/facebook-dialog";
import { commentMarkup, pageMarkup, postMarkup } from "@/test/support/facebook-markup";
import { hasSamples, sample } from "@/test/support/samples";

const robin = { name: "Robin Example", href: "https://www.facebook.com/robin.example?__cft__[0]=AZ" };
const sam = { name: "Sam", href: "/profile.php?id=100000000000077&__tn__=%3C" };
const member = { name: "Ada", href: "/groups/300000000000001/user/100000000000078/?__tn__=R" };

function namesAndKinds(dialog: DrawnDialog) {
  const { document } = parseHTML(`<body>${dialogMarkup(dialog)}</body>`);
  const element = document.querySelector(reactionList.dialogs);
  if (!element) throw new Error("no dialog");
  const read = reactionList.readerOf(element);
  return reactionList.namesIn(element).map((name) => {
    const { account: { accountId, handle, name: said } = {}, kind } = read(name) ?? {};
    return [accountId ?? handle, said, kind];
  });
}

test.each<{ what: string; dialog: DrawnDialog; found: readonly unknown[] }>([
  {
    what: "each with their own picture",
    dialog: {
      rows: [
        { ...robin, kind: "love" },
        { ...sam, kind: "like" },
      ],
      tabs: ["like", "love"],
    },
    found: [
      ["robin.example", "Robin Example", "love"],
      ["100000000000077", "Sam", "like"],
    ],
  },
  {
    what: "without pictures, under the tab of one kind",
    dialog: { rows: [robin, sam], tabs: ["like", "angry"], chosen: 2 },
    found: [
      ["robin.example", "Robin Example", "angry"],
      ["100000000000077", "Sam", "angry"],
    ],
  },
  {
    what: "without pictures, under the tab of all: unknown",
    dialog: { rows: [robin], tabs: ["like", "angry"] },
    found: [["robin.example", "Robin Example", undefined]],
  },
  {
    what: "a picture that nobody knows: unknown",
    dialog: { rows: [{ ...robin, kind: "none" }], tabs: ["none"] },
    found: [["robin.example", "Robin Example", undefined]],
  },
  {
    what: "one alone is not taken for the tabs around",
    dialog: { rows: [{ ...robin, kind: "haha" }], tabs: ["like", "love", "haha"] },
    found: [["robin.example", "Robin Example", "haha"]],
  },
  {
    what: "in a group by the member's number, and nobody who has no name of their own",
    dialog: {
      rows: [
        { ...member, kind: "like" },
        { name: "Anonymous participant", kind: "like" },
      ],
    },
    found: [["100000000000078", "Ada", "like"]],
  },
  {
    what: "links that lead to nobody",
    dialog: {
      rows: [
        { name: "Privacy", href: "/privacy/explanation" },
        { name: "Group", href: "/groups/3000/" },
      ],
    },
    found: [],
  },
])("$what", ({ dialog, found }) => {
  expect(namesAndKinds(dialog)).toEqual(found);
});

test.each([
  ["no tabs", dialogMarkup({ rows: [robin] }).replaceAll("tablist", "group")],
  ["a post in it", `<div role="dialog"><div role="tablist"></div>${postMarkup({ text: "x" })}</div>`],
])("a dialog with %s is no list of reactions", (_, markup) => {
  const { document } = parseHTML(`<body>${markup}</body>`);
  const dialog = document.querySelector('[role="dialog"]');
  expect(dialog && reactionList.namesIn(dialog)).toEqual([]);
});

test("a press on the faces or their number asks for the list of that post, of a comment for that comment's", () => {
  const comment = commentMarkup({ postId: "5000000001", id: "6000000001", text: "yes", reactions: "3" });
  const post = postMarkup({ text: "Acme", reactions: "12", buttons: ["3", "4"], comments: [comment] });
  const { document } = parseHTML(pageMarkup("ar", [post]));
  const asked = (selector: string) => {
    const target = document.querySelector(selector);
    return target === null ? null : reactionList.postOf(target, "ar")?.postId;
  };
  const own = "pfbid0Exampleexampleexample1";
  expect(asked('[role="toolbar"] img')).toBe(own);
  expect(asked('[role="toolbar"] ~ span')).toBe(own);
  expect(asked('[aria-label="3"] img')).toBe("6000000001");
  // The text, the buttons for comments and shares, the comment's own words.
  expect(asked('[data-ad-rendering-role="story_message"] div')).toBeUndefined();
  expect(asked('[role="toolbar"] + div + span + *, div[role="button"][tabindex="0"] span')).toBeUndefined();
  expect(asked('[lang="en"] div')).toBeUndefined();
  expect(asked("body")).toBeUndefined();
});

test("a post that shows no address has no list, and neither has what is no post", () => {
  const { document } = parseHTML(pageMarkup("en", [postMarkup({ text: "x", href: "#", reactions: "1" })]));
  const faces = document.querySelector('[role="toolbar"]');
  expect(faces && reactionList.postOf(faces, "en")).toBeUndefined();
});

test("pictures are told apart by their colours alone, and by all of them", () => {
  expect(kindOfPicture(pictureOf("like"))).toBe("like");
  expect(kindOfPicture(pictureOf("like").toLowerCase())).toBe("like");
  expect(kindOfPicture(pictureOf("haha"))).toBe("haha");
  expect(kindOfPicture(pictureOf("like") + pictureOf("love"))).toBeUndefined();
  expect(kindOfPicture(pictureOf("like").replace("0062DF", "0062DE"))).toBeUndefined();
  expect(kindOfPicture(`https://static.example/${pictureOf("like")}`)).toBeUndefined();
  expect(kindOfPicture(`${pictureOf("like")}${" ".repeat(60_000)}`)).toBeUndefined();
  expect(kindOfPicture(null)).toBeUndefined();
});

test.skipIf(!hasSamples)("the recorded pictures are what their buttons say in English", () => {
  const { document } = parseHTML(sample("facebook/post-with-comments-2025.html"));
  const faces = [...document.querySelectorAll('[role="toolbar"] [role="button"][aria-label]')];
  const told = faces.map((button) => [
    button.getAttribute("aria-label")?.split(":")[0]?.toLowerCase(),
    kindOfPicture(button.querySelector("img")?.getAttribute("src") ?? null),
  ]);
  expect(told).toEqual([
    ["love", "love"],
    ["like", "like"],
    ["care", "care"],
  ]);
});
