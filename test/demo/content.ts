/**
 * What is said in the demo world: one brand, one competitor, one question of the market, and people
 * who talk about other things. Served by the demo web and expected by the journeys.
 */

import { aTweet } from "@/test/support/x-payloads";
import type { Person, Tweet } from "@/test/support/x-payloads";

import * as people from "./people";

/** How a post concerns the brand, when somebody reads it with their own eyes. */
export type Concern = "named" | "addressed" | "none";

export interface DemoPost {
  readonly tweet: Tweet;
  readonly acme: Concern;
}

/** What the user tells the extension about the brand. */
export const brand = {
  name: "Acme Kettles",
  terms: ["Acme Kettles", "Acme kettle", "Acme"],
  handles: ["acmekettles"],
  hashtags: ["AcmeKettles"],
  domains: ["acme-kettles.example"],
  exclusions: ["Acme Corporation"],
  accounts: ["acmekettles", "priya_at_acme"],
  competitor: "Globex",
  topic: "kettle advice",
} as const;

type Figures = readonly [likes: number, replies: number, reposts: number, quotes: number, views?: number];

export type DemoContent = ReturnType<typeof demoContent>;

/** @param now epoch milliseconds: everything was said in the days before. */
export function demoContent(now: number) {
  const all: DemoPost[] = [];

  /** Writes a post down. `ago` = minutes before now. */
  const say = (
    acme: Concern,
    ago: number,
    author: Person,
    text: string,
    [likes, replies, reposts, quotes, views]: Figures,
    more: Partial<Tweet> = {},
  ): Tweet => {
    const at = now - ago * 60_000;
    const bookmarks = Math.floor(likes / 9);
    const tweet = aTweet({ author, text, at, likes, replies, reposts, quotes, bookmarks, views, ...more });
    all.push({ tweet, acme });
    return tweet;
  };
  const { acme, globex, priya } = people;

  // The brand's own posts, and what was answered to them without naming anybody.
  const launch = say(
    "named",
    2_900,
    acme,
    "It sings in C major. The new Acme Kettles Alto is here: 1.2 litres, 40 dB, one very good spout. https://acme-kettles.example/alto",
    [1_240, 86, 214, 31, 98_400],
    {
      card: {
        title: "Acme Kettles Alto",
        description: "The kettle that sings in tune.",
        url: "https://acme-kettles.example/alto",
      },
      media: [{ kind: "photo", alt: "A copper kettle on a blue stove" }],
    },
  );
  const whenSpain = say("addressed", 1_420, people.sofia, "¿Cuándo llega a España?", [14, 1, 0, 0, 620], {
    replyTo: launch,
    lang: "es",
  });
  const leaking = say(
    "addressed",
    760,
    people.tom,
    "Mine drips at the lid after two weeks. Order 4471, no answer by mail for five days. Anybody there?",
    [38, 4, 6, 1, 4_900],
    { replyTo: launch },
  );
  say("addressed", 1_300, people.yara, "That spout. Beautiful work.", [52, 0, 1, 0, 1_480], {
    replyTo: launch,
  });
  say("addressed", 1_290, people.otis, "Cats hate it, I bet.", [3, 0, 0, 0, 210], { replyTo: whenSpain });
  const tip = say(
    "named",
    4_300,
    acme,
    "Descale with citric acid, not vinegar. Your Acme will thank you.",
    [310, 12, 44, 2, 21_000],
  );
  const vinegar = say(
    "addressed",
    4_100,
    people.lena,
    "How often, with really hard water?",
    [9, 1, 0, 0, 300],
    {
      replyTo: tip,
    },
  );
  say("none", 4_050, priya, "Every four weeks above 14 °dH, Lena.", [6, 0, 0, 0, 190], {
    replyTo: vinegar,
  });

  // People who name it: questions, trouble, praise, in the languages they speak.
  say(
    "named",
    42,
    people.zoe,
    "@acmekettles the whistle is stuck on one note, like a very small trumpet. Is that covered by the warranty?",
    [21, 2, 1, 0, 1_830],
  );
  say(
    "named",
    55,
    people.karla,
    "Acme Kettles Alto im Test: leiser als die Hälfte aller Kessel, die ich kenne. Der Deckel klemmt. 4 von 5.",
    [184, 22, 31, 6, 15_200],
    { lang: "de" },
  );
  say(
    "named",
    71,
    people.kenji,
    "Acme Kettles のアルト、音がきれい。朝が少し楽しくなった。",
    [96, 3, 12, 0, 5_410],
    { lang: "ja" },
  );
  say(
    "named",
    96,
    people.aicha,
    "Ma bouilloire @acmekettles fuit depuis ce matin. Le service client répond-il le week-end ?",
    [11, 1, 0, 0, 870],
    { lang: "fr" },
  );
  say(
    "named",
    118,
    people.bruno,
    "Comprei a #AcmeKettles e agora o chimarrão sai em três minutos. Recomendo!",
    [47, 5, 8, 0, 2_260],
    { lang: "pt" },
  );
  say("named", 134, people.omar, "هل جرّب أحد غلاية Acme Kettles؟ أفكر في شرائها.", [33, 9, 2, 0, 2_980], {
    lang: "ar",
  });
  say("named", 151, people.wei, "Acme Kettles 的壶嘴太好倒了，一滴都不漏。", [128, 7, 15, 1, 6_020], {
    lang: "zh",
  });
  say("named", 170, people.nok, "Acme Kettles ดีจริง เสียงเบามาก แนะนำเลย", [25, 1, 3, 0, 990], { lang: "th" });
  say(
    "named",
    188,
    people.ivan,
    "Взял Acme Kettles вместо самовара. Дед не одобряет.",
    [77, 11, 9, 2, 4_330],
    { lang: "ru" },
  );
  const physics = say(
    "named",
    205,
    people.raj,
    "Timed four kettles with my class today, one litre from 20 °C. Acme: 2:41. Globex: 3:05. The two others shall stay unnamed, they were boiling when I left. Full sheet for whoever wants to check our sums, including the error bars that year nine insisted on, and a photo of the whiteboard with the heat capacity of water spelled wrong, which I did not correct because it was funnier that way.",
    [402, 28, 96, 14, 33_700],
  );
  say(
    "named",
    232,
    people.pam,
    "3 am, ward tea round, the Acme has not failed me once. Not all heroes are plugged in.",
    [640, 31, 72, 4, 28_900],
  );
  say(
    "named",
    260,
    people.hugo,
    "Acme beats Globex on noise, loses on price. Numbers here: https://acme-kettles.example/alto and the long table on my page.",
    [220, 18, 40, 9, 19_800],
  );
  say(
    "named",
    290,
    people.greta,
    "Asked Acme Kettles about the lid that several readers say drips. They answered within the hour. More at six.",
    [512, 67, 143, 38, 71_200],
  );
  say(
    "named",
    330,
    people.devi,
    "chai in the Acme, chai on the Acme, chai under the Acme. send help @acmekettles",
    [84, 6, 4, 1, 3_700],
  );
  say(
    "named",
    352,
    people.max,
    "first thing i own in the new flat: an acme kettle. no cups yet",
    [19, 4, 0, 0],
  );
  say(
    "named",
    371,
    people.june,
    "Ten recipes that begin with hot water. I used the Acme Kettles Alto for all of them.",
    [340, 12, 60, 3, 17_400],
    { isLimited: true },
  );
  say(
    "named",
    395,
    people.finn,
    "Took an ACME KETTLES up Ben Varr. It whistles in the wind by itself.",
    [58, 2, 3, 0, 2_040],
    { shape: "hoisted" },
  );
  say(
    "named",
    420,
    people.bea,
    "Acme &amp; friends: 15% off until Sunday, found in the wild. (The ampersand is theirs.)",
    [73, 8, 21, 0, 5_100],
  );

  // Passed on and quoted.
  const praised = say(
    "named",
    460,
    people.mira,
    "Five years with my Acme. Not one drop beside the cup.",
    [233, 9, 18, 2, 9_900],
  );
  say("none", 61, people.june, "", [0, 0, 0, 0], { reposted: praised });
  say("named", 66, people.tom, "Mine managed five weeks.", [41, 3, 0, 0, 1_900], { quoted: praised });
  say("none", 83, acme, "", [0, 0, 0, 0], { reposted: physics });
  say("named", 101, people.otis, "year nine understood the assignment", [17, 0, 0, 0, 800], {
    quoted: physics,
  });

  // Answered already, by the brand and by a colleague.
  const cord = say(
    "named",
    540,
    people.yara,
    "Can I buy just the cord for an old @acmekettles?",
    [12, 2, 0, 0, 760],
  );
  say("addressed", 500, people.yara, "Thank you, ordered!", [2, 0, 0, 0, 90], {
    replyTo: say("none", 520, acme, "Yes: part 17, it ships tomorrow.", [8, 1, 0, 0, 410], { replyTo: cord }),
  });
  const filter = say(
    "named",
    610,
    people.lena,
    "Which filter fits the 2019 Acme Kettles?",
    [7, 1, 0, 0, 505],
  );
  say("none", 590, priya, "The blue one, Lena. It is the same until 2024.", [4, 0, 0, 0, 160], {
    replyTo: filter,
  });

  // Paid for.
  say(
    "named",
    30,
    acme,
    "Tea at midnight, without waking anyone. Acme Kettles Alto.",
    [88, 6, 9, 0, 240_000],
    { isPromoted: true },
  );
  say(
    "none",
    31,
    people.quill,
    "Everything must boil! Kettles from 19.99 this weekend only.",
    [4, 2, 0, 0, 180_000],
    { isPromoted: true },
  );

  // The competitor and the question of the market.
  say(
    "none",
    49,
    globex,
    "The Globex One boils while you blink. Then blink again.",
    [205, 41, 30, 8, 52_000],
  );
  say("none", 90, people.max, "kettle advice please: small, quiet, under 50?", [15, 12, 0, 0, 1_150]);
  say(
    "none",
    142,
    people.pam,
    "My Globex gave up. Any kettle advice for people who sleep in the daytime?",
    [22, 14, 1, 0, 1_770],
  );
  say(
    "none",
    200,
    people.aicha,
    "Le Globex de ma mère a douze ans. Il fait un bruit d'avion.",
    [31, 2, 1, 0, 1_020],
    { lang: "fr" },
  );
  say(
    "none",
    277,
    people.hugo,
    "Kettle advice, the short version: buy the lid, not the brand.",
    [310, 25, 48, 5, 16_100],
  );

  // Somebody else of the same name.
  say(
    "none",
    64,
    people.otis,
    "Acme Corporation delivered the anvil. Sorry, little bird.",
    [90, 4, 11, 0, 3_300],
  );

  // And everything else.
  const chatter: readonly (readonly [number, Person, string, Figures, string?])[] = [
    [
      12,
      people.mira,
      "Rain on the lake. First flush in the cup. That is the whole plan.",
      [66, 2, 3, 0, 1_900],
    ],
    [18, people.finn, "Whoever designed tent pegs has never met a stone.", [23, 4, 0, 0, 870]],
    [25, people.june, "Soup is tea with ambitions.", [410, 33, 58, 12, 22_000]],
    [37, people.kenji, "猫がやかんの隣で寝ている。", [204, 6, 14, 0, 7_100], "ja"],
    [58, people.sofia, "El truco de la tortilla es no mirarla.", [92, 18, 7, 1, 4_400], "es"],
    [77, people.bea, "Found: six plates for the price of one. They are six ones.", [31, 2, 2, 0, 1_300]],
    [
      108,
      people.raj,
      "A watched pot boils at exactly the same time. We checked.",
      [870, 51, 190, 22, 61_000],
    ],
    [126, people.devi, "cardamom is non negotiable", [57, 3, 2, 0, 1_500]],
    [160, people.wei, "今天写坏了三张纸。", [18, 1, 0, 0, 640], "zh"],
    [222, people.karla, "Nächste Woche: Toaster. Wünsche?", [44, 39, 1, 0, 3_200], "de"],
    [248, people.bruno, "Frio em Porto Alegre. Graças a Deus.", [36, 2, 1, 0, 1_010], "pt"],
    [305, people.greta, "The council meets at nine. Bring a chair.", [58, 7, 12, 0, 6_400]],
    [340, people.zoe, "12 square metres tour: you are looking at it.", [120, 9, 4, 1, 5_900]],
    [410, people.nok, "ฝนตกอีกแล้ว", [12, 0, 0, 0, 330], "th"],
    [444, people.omar, "صباح الخير يا جماعة", [27, 6, 0, 0, 1_200], "ar"],
  ];
  for (const [ago, author, text, figures, lang = "en"] of chatter)
    say("none", ago, author, text, figures, { lang });

  return {
    posts: all,
    /** Threads worth opening: what was answered there names nobody. */
    threads: [launch, tip, cord, filter],
    /** A complaint that nobody has answered yet. */
    leaking,
    /** What has its answer once the threads were opened and the complaint was answered. */
    answered: [vinegar, cord, filter, leaking],
  };
}

/** The same post, seen some time later. */
export function grown(tweet: Tweet, times: number): Tweet {
  const more = (count: number, share: number) => count + Math.ceil(count * share * times);
  return {
    ...tweet,
    likes: more(tweet.likes, 0.04),
    replies: more(tweet.replies, 0.02),
    reposts: more(tweet.reposts, 0.03),
    ...(tweet.views !== undefined && { views: more(tweet.views, 0.06) }),
    ...(tweet.reposted && { reposted: grown(tweet.reposted, times) }),
    ...(tweet.quoted && { quoted: grown(tweet.quoted, times) }),
  };
}
