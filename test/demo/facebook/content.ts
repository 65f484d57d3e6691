/** What is said on the demo world's Facebook: the brand's Page, a group, a feed with friends in it, and strangers. */

import type { Concern } from "@/test/demo/content";
import { aComment, aProfile, aStory } from "@/test/support/facebook-payloads";
import type { Comment, Profile, Story } from "@/test/support/facebook-payloads";

export interface FacebookPost {
  readonly id: string;
  readonly text: string;
  readonly acme: Concern;
}

export type FacebookContent = ReturnType<typeof facebookContent>;

export const acmePage = aProfile({
  name: "Acme Kettles",
  type: "Page",
  handle: "acmekettles",
  id: "100090000000010",
  pageId: "200090000000010",
});
export const kettlePeople = aProfile({ name: "Kettle People", type: "Group", id: "300090000000001" });

const person = (name: string) => aProfile({ name });

/** @param now epoch milliseconds: everything was said in the days before. */
export function facebookContent(now: number) {
  const posts: FacebookPost[] = [];
  const wholeSecond = (ago: number) => Math.floor((now - ago * 60_000) / 1000) * 1000;

  const say = (
    acme: Concern,
    ago: number,
    author: Profile,
    text: string,
    more: Partial<Story> = {},
  ): Story => {
    const story = aStory({ author, text, at: wholeSecond(ago), ...more });
    posts.push({ id: story.id, text, acme });
    return story;
  };
  const answer = (
    acme: Concern,
    ago: number,
    author: Profile,
    text: string,
    more: Partial<Comment> = {},
  ): Comment => {
    const comment = aComment({ author, text, at: wholeSecond(ago), ...more });
    posts.push({ id: comment.id, text, acme });
    return comment;
  };

  const refund = answer(
    "addressed",
    300,
    person("Tom Okafor"),
    "where's my refund? order 4471, third time asking",
    {
      reactions: { like: 7, angry: 2 },
    },
  );
  const helped = answer("none", 180, acmePage, "The new hinge fits every model since May.");
  const fits = answer("addressed", 240, person("Lena Vik"), "Does it fit the old lid?", {
    reactions: { like: 3 },
    replies: [helped],
  });
  const later = [
    answer("addressed", 170, person("Yara Costa"), "Finally! Mine squeaked for a year.", {
      reactions: { haha: 4 },
    }),
    answer("addressed", 160, person("Otis Brand"), "still squeaks", { reactions: { sad: 1 } }),
  ];
  const launch = say(
    "named",
    2_000,
    acmePage,
    "A better hinge. All about it: https://acme-kettles.example/hinge",
    {
      reactions: { like: 812, love: 301, care: 12 },
      comments: 5,
      shares: 44,
      thread: [refund, fits],
    },
  );
  const review = say("addressed", 900, person("Greta Moss"), "Quiet, quick, and the lid stays on.", {
    to: acmePage,
    recommends: true,
    reactions: { like: 21 },
  });

  const inGroup = [
    say("named", 55, person("سلمى ناصر"), "هل جرّب أحد Acme Kettles مع الماء العسر؟", {
      to: kettlePeople,
      audience: "members",
      reactions: { like: 14, love: 3 },
      comments: 6,
    }),
    say("none", 70, person("Bruno Siqueira"), "Chá ou mate de manhã?", {
      to: kettlePeople,
      audience: "members",
      reactions: { like: 40 },
    }),
    say(
      "named",
      95,
      aProfile({ name: "Anonymous member", type: "GroupAnonAuthorProfile", id: "987650000000001" }),
      "I returned my Acme Kettles Alto and regret it.",
      {
        to: kettlePeople,
        audience: "members",
        reactions: { care: 9 },
      },
    ),
    say("named", 130, person("Finn Adair"), "Acme kettle on a camp stove: a love story.", {
      to: kettlePeople,
      audience: "members",
      reactions: { like: 66, haha: 12 },
      shares: 3,
    }),
    say("none", 150, person("Pam Ellery"), "Night shift tea thread, who is awake?", {
      to: kettlePeople,
      audience: "members",
    }),
  ];

  const globex = aProfile({ name: "Globex Home", type: "Page", handle: "globexhome" });
  const inFeed = [
    say("none", 12, person("Max Adeyemi"), "Between friends: my Acme Kettles cost me nothing, ask me how.", {
      audience: "friends",
      reactions: { haha: 5 },
    }),
    say("named", 20, person("Devi Menon"), "Acme Kettles + cardamom = a good morning", {
      reactions: { love: 88, like: 41 },
      comments: 9,
      shares: 2,
    }),
    say("none", 33, globex, "Globex boils in a hurry. Today minus 20 %.", {
      isSponsored: true,
      audience: undefined,
    }),
    say("none", 41, person("June Park"), "Soup season.", { reactions: { like: 300 } }),
  ];
  const found = [
    say(
      "named",
      400,
      aProfile({ name: "Harbour Daily", type: "Page", handle: "harbourdaily" }),
      "Test: seven kettles, one clear winner. Acme Kettles boils in 2:41.",
      {
        reactions: { like: 510, wow: 31 },
        comments: 77,
        shares: 120,
        link: { title: "Seven kettles", url: "https://harbour-daily.example/kettles" },
      },
    ),
    say("none", 420, person("Quill Reader"), "Which kettle for a small kitchen?", { reactions: { like: 6 } }),
  ];

  return { posts, launch, later, review, inGroup, inFeed, found, answered: [fits] };
}
