/** What names a subject and what does not, by example. The reason is a column. */

import { describe, expect, test } from "vitest";

import { compileMatcher } from "@/lib/match/matcher";
import { textOfPart } from "@/lib/match/parts";
import type { Post } from "@/lib/model/post";

import { aPost, aSubject } from "./builders";

const subjects = [
  aSubject({
    id: "acme",
    terms: ["Acme", "acme kettles", "🫖"],
    handles: ["@acmekettles"],
    hashtags: ["#AcmeDay"],
    domains: ["https://www.acme.example/"],
    exclusions: ["acme anvil"],
  }),
  aSubject({ id: "signs", terms: ["C++", "H&M", "AT&T", "7-Eleven", "Yahoo!", ".NET", "+Plus"] }),
  aSubject({ id: "coca", terms: ["Coca-Cola", "McDonald's", "McDonalds"] }),
  aSubject({ id: "resume", terms: ["résumé", "Müller"], exactAccents: true }),
  aSubject({ id: "cafe", terms: ["Café Löwe", "straße", "İstanbul", "Ångström", "Søren"] }),
  aSubject({ id: "scripts", terms: ["小米", "ไทย", "삼성", "شركة", "Яндекс", "ΟΔΟΣ", "アクメ", "אקמה"] }),
  aSubject({ id: "buecher", domains: ["bücher.example"] }),
];
const matcher = compileMatcher(subjects);

/** "subject: what was cut out", one for each span in the text. */
function said(text: string, fields: Partial<Post> = {}): string[] {
  const post = aPost({ text, ...fields });
  return matcher
    .match(post)
    .flatMap(({ subjectId, spans }) =>
      spans.map(({ part, start, end }) => `${subjectId}: ${textOfPart(part, post).slice(start, end)}`),
    );
}

describe("words", () => {
  test.each([
    { text: "I love ACME!", finds: ["acme: ACME"], why: "case does not matter" },
    { text: "acmeology", finds: [], why: "a term is a whole word" },
    { text: "pacme", finds: [], why: "a term is a whole word at its beginning too" },
    { text: "acme2", finds: [], why: "a digit touches" },
    { text: "2acme", finds: [], why: "a digit touches at the beginning too" },
    { text: "acme_fan", finds: [], why: "an underscore inside a name ties" },
    { text: "my_acme", finds: [], why: "before it, too" },
    { text: "_acme_", finds: ["acme: acme"], why: "underscores around a word are emphasis" },
    { text: "Ácme", finds: ["acme: Ácme"], why: "accents are ignored unless the subject says otherwise" },
    { text: "A\u0301cme", finds: ["acme: A\u0301cme"], why: "an accent may stand behind its letter" },
    { text: "acme\u0301", finds: ["acme: acme\u0301"], why: "the last letter's accent belongs to it" },
    { text: "Acme's kettle", finds: ["acme: Acme"], why: "a possessive is not part of the name" },
    { text: "Acme’s kettle", finds: ["acme: Acme"], why: "nor with a curly apostrophe" },
    { text: "l’acme", finds: ["acme: acme"], why: "an elided article does not touch" },
    { text: "anti-Acme", finds: ["acme: Acme"], why: "a hyphen does not touch" },
    { text: "Acme™ rocks", finds: ["acme: Acme"], why: "a trade mark is no letter" },
    { text: "ac\u200bme", finds: ["acme: ac\u200bme"], why: "invisible characters are not there" },
    { text: "ac\u00adme", finds: ["acme: ac\u00adme"], why: "nor are soft hyphens" },
    { text: "\u202eacme\u202c", finds: ["acme: acme"], why: "nor characters that turn the direction" },
    { text: "Ａｃｍｅ", finds: ["acme: Ａｃｍｅ"], why: "full-width letters are letters" },
    { text: "𝐀𝐜𝐦𝐞 and ⓐⓒⓜⓔ", finds: ["acme: 𝐀𝐜𝐦𝐞", "acme: ⓐⓒⓜⓔ"], why: "decorated letters are letters" },
    { text: "Аcmе", finds: ["acme: Аcmе"], why: "Cyrillic letters inside a Latin word are disguise" },
    { text: "асме", finds: [], why: "a word all in Cyrillic is Cyrillic" },
    { text: "", finds: [], why: "an empty text names nothing" },
  ])("$why: $text", ({ text, finds }) => {
    expect(said(text)).toEqual(finds);
  });
});

describe("phrases and signs", () => {
  test.each([
    {
      text: "acme \n kettles",
      finds: ["acme: acme", "acme: acme \n kettles"],
      why: "any white space is a space",
    },
    { text: "acme-kettles", finds: ["acme: acme", "acme: acme-kettles"], why: "a hyphen joins a phrase" },
    { text: "acme, kettles", finds: ["acme: acme"], why: "a comma ends a phrase" },
    { text: "acmekettles", finds: [], why: "a phrase is not one word, outside hashtags" },
    { text: "C++ beats C", finds: ["signs: C++"], why: "signs in a term are literal" },
    { text: "c+ and c", finds: [], why: "each sign of a term is needed" },
    { text: "at H&M", finds: ["signs: H&M"], why: "an ampersand is literal" },
    { text: "HM and H and M", finds: [], why: "signs are not optional" },
    { text: "AT&T&T", finds: ["signs: AT&T"], why: "a further sign does not touch" },
    { text: "7‑Eleven", finds: ["signs: 7‑Eleven"], why: "every dash is a hyphen" },
    { text: "7 eleven", finds: [], why: "a hyphen in a term is a hyphen" },
    { text: "Yahoo! Yahoo", finds: ["signs: Yahoo!"], why: "a closing sign is part of the name" },
    { text: "I use .NET", finds: ["signs: .NET"], why: "an opening sign is part of the name" },
    { text: "one+plus, +plus", finds: ["signs: +plus"], why: "a letter touches a sign" },
    { text: "asp.net", finds: [], why: "an address is none of its words" },
    { text: "Coca‐Cola light", finds: ["coca: Coca‐Cola"], why: "a hyphenated name" },
    { text: "McDonald’s", finds: ["coca: McDonald’s"], why: "curly apostrophes are apostrophes" },
    { text: "“Acme”", finds: ["acme: Acme"], why: "quotes do not touch" },
  ])("$why: $text", ({ text, finds }) => {
    expect(said(text)).toEqual(finds);
  });
});

describe("scripts", () => {
  test.each([
    { text: "I bought a resume", finds: [], why: "accents count where the subject says so" },
    {
      text: "résumé, re\u0301sume\u0301",
      finds: ["resume: résumé", "resume: re\u0301sume\u0301"],
      why: "however they are written",
    },
    { text: "MÜLLER", finds: ["resume: MÜLLER"], why: "case does not matter where accents do" },
    { text: "cafe lowe", finds: ["cafe: cafe lowe"], why: "a term's own accents are ignored" },
    { text: "STRASSE, Straße", finds: ["cafe: STRASSE", "cafe: Straße"], why: "ß is ss" },
    {
      text: "istanbul ISTANBUL İSTANBUL ıstanbul",
      finds: ["cafe: istanbul", "cafe: ISTANBUL", "cafe: İSTANBUL", "cafe: ıstanbul"],
      why: "every i is i",
    },
    { text: "a\u030angstro\u0308m", finds: ["cafe: a\u030angstro\u0308m"], why: "composed or not" },
    { text: "Soren", finds: ["cafe: Soren"], why: "ø is o to who types without it" },
    { text: "οδος οδοσ", finds: ["scripts: οδος", "scripts: οδοσ"], why: "a final sigma is a sigma" },
    { text: "на Яндексе", finds: [], why: "an ending is a letter that touches" },
    { text: "«Яндекс»", finds: ["scripts: Яндекс"], why: "words of Cyrillic are whole words" },
    {
      text: "شَرِكَة, شركه, شـركة",
      finds: ["scripts: شَرِكَة", "scripts: شركه", "scripts: شـركة"],
      why: "Arabic forms",
    },
    { text: "אַקמה", finds: ["scripts: אַקמה"], why: "Hebrew points are no letters" },
    { text: "我买了小米手机", finds: ["scripts: 小米"], why: "Chinese words end where the dictionary says" },
    { text: "小米粥很好喝", finds: [], why: "a longer word is another word" },
    { text: "ฉันชอบดื่มชาไทยมาก", finds: ["scripts: ไทย"], why: "Thai words end where the dictionary says" },
    { text: "ฉันรักประเทศไทยมาก", finds: [], why: "a longer Thai word is another word" },
    { text: "アクメのケトル", finds: ["scripts: アクメ"], why: "a particle is a word of its own" },
    { text: "ｱｸﾒの", finds: ["scripts: ｱｸﾒ"], why: "half-width kana are kana" },
    { text: "삼성은 좋다", finds: ["scripts: 삼성"], why: "a Korean particle may follow" },
    { text: "삼성전자", finds: [], why: "a Korean compound is another word" },
    {
      text: "\u1109\u1161\u11b7\u1109\u1165\u11bc",
      finds: ["scripts: \u1109\u1161\u11b7\u1109\u1165\u11bc"],
      why: "syllables may come in parts",
    },
    {
      text: "Acmeのケトル, 我爱Acme, Acme는",
      finds: ["acme: Acme", "acme: Acme", "acme: Acme"],
      why: "where scripts meet a word ends",
    },
    { text: "love🫖acme", finds: ["acme: 🫖", "acme: acme"], why: "an emoji may be touched" },
    { text: "🫖\ufe0f", finds: ["acme: 🫖\ufe0f"], why: "its style does not matter" },
    { text: "👩‍🫖 🫖‍👩", finds: [], why: "glued into another emoji it is another emoji" },
  ])("$why: $text", ({ text, finds }) => {
    expect(said(text)).toEqual(finds);
  });
});

describe("hashtags, handles, links", () => {
  test.each([
    { text: "#acme", finds: ["acme: acme"], why: "a hashtag names" },
    { text: "#acmefan", finds: [], why: "a word inside a hashtag is not seen without capitals" },
    { text: "#LoveAcme", finds: ["acme: Acme"], why: "capitals divide a hashtag" },
    { text: "#LoveAcmeKettles", finds: ["acme: Acme", "acme: AcmeKettles"], why: "a phrase in a hashtag" },
    {
      text: "#acmekettles",
      finds: ["acme: #acmekettles"],
      why: "a phrase as a whole hashtag needs no capitals",
    },
    {
      text: "#acme_2026 #Acme2026",
      finds: ["acme: acme", "acme: Acme"],
      why: "underscores and digits divide too",
    },
    { text: "#McDonaldsFries", finds: ["coca: McDonalds"], why: "a capital inside a name does not hide it" },
    { text: "#Mc_Donalds", finds: [], why: "an underscore keeps two words apart" },
    { text: "#HM #7eleven", finds: ["signs: #HM", "signs: #7eleven"], why: "a hashtag cannot hold signs" },
    { text: "#acmeday", finds: ["acme: #acmeday"], why: "a hashtag of the subject's own" },
    { text: "acmeday", finds: [], why: "it is no word" },
    { text: "#acmedays #myacmeday", finds: [], why: "it is the whole hashtag" },
    { text: "&#acmeday;", finds: [], why: "an entity is no hashtag" },
    { text: "thanks @AcmeKettles!", finds: ["acme: @AcmeKettles"], why: "a handle names" },
    { text: "thanks ＠acmekettles", finds: ["acme: ＠acmekettles"], why: "whatever its sign" },
    { text: "@acmekettles_uk @myacmekettles", finds: [], why: "it is the whole handle" },
    { text: "@acme", finds: [], why: "words are not looked for in handles" },
    { text: "@acme.fan @acme-fan", finds: [], why: "nor in those with signs" },
    { text: "info@acme.example", finds: [], why: "nor in e-mail addresses, which are no links either" },
    { text: "https://blog.example/acme", finds: [], why: "words are not looked for in links" },
    { text: "blog.example/acme www.acme.test acme.com", finds: [], why: "nor in links without a beginning" },
    { text: "great.Acme is", finds: ["acme: Acme"], why: "a forgotten space makes no link" },
    { text: "see acme.example!", finds: ["acme: acme.example"], why: "a domain names" },
    {
      text: "https://shop.acme.example/x?y",
      finds: ["acme: acme.example"],
      why: "a domain covers what is under it",
    },
    { text: "https://notacme.example https://acme.example.org", finds: [], why: "and nothing else" },
    { text: "https://other.example/?to=acme.example", finds: [], why: "a domain in a path is not linked to" },
    { text: "https://bücher.example/a", finds: ["buecher: bücher.example"], why: "hosts may have accents" },
    {
      text: "https://xn--bcher-kva.example",
      finds: ["buecher: xn--bcher-kva.example"],
      why: "however the network writes them",
    },
    { text: "https://bucher.example", finds: [], why: "and accents tell hosts apart" },
  ])("$why: $text", ({ text, finds }) => {
    expect(said(text)).toEqual(finds);
  });

  test("a handle that a full stop follows is one when the platform tagged it", () => {
    const text = "thanks @acmekettles.Great";
    expect(said(text)).toEqual([]);
    expect(said(text, { tagged: [{ handle: "acmekettles" }] })).toEqual(["acme: @acmekettles"]);
  });
});

describe("parts of a post", () => {
  test.each<{ fields: Partial<Post>; finds: string[]; why: string }>([
    {
      fields: { text: "@acme hi", bodyStart: 6 },
      finds: [],
      why: "what X puts in front of a reply is not said",
    },
    {
      fields: { text: "@jo acme", bodyStart: 4 },
      finds: ["acme: acme"],
      why: "spans count from the beginning of the text",
    },
    {
      fields: { text: "@acmekettles hi", bodyStart: 13 },
      finds: [],
      why: "a handle in front of a reply addresses, it does not name",
    },
    { fields: { card: { title: "An Acme kettle" } }, finds: ["acme: Acme"], why: "a card's title is said" },
    {
      fields: { card: { description: "by acme" } },
      finds: ["acme: acme"],
      why: "a card's description is said",
    },
    {
      fields: { card: { choices: ["yes", "Acme"] } },
      finds: ["acme: Acme"],
      why: "a poll's choices are said",
    },
    {
      fields: { card: { domain: "acme.example" } },
      finds: ["acme: acme.example"],
      why: "a card leads somewhere",
    },
    {
      fields: { media: [{ kind: "image", alt: "an Acme kettle" }] },
      finds: ["acme: Acme"],
      why: "so is a picture's description",
    },
    {
      fields: { hashtags: ["AcmeDay"] },
      finds: ["acme: Acme", "acme: AcmeDay"],
      why: "tags may stand outside the text",
    },
    {
      fields: { text: "#acmeday", hashtags: ["acmeday"] },
      finds: ["acme: #acmeday"],
      why: "a tag is marked once",
    },
    {
      fields: { links: ["https://acme.example/kettle"] },
      finds: ["acme: acme.example"],
      why: "links are expanded",
    },
    {
      fields: { links: ["https://x.com/AcmeKettles/status/1"] },
      finds: ["acme: AcmeKettles"],
      why: "a link to a profile names",
    },
    {
      fields: { links: ["https://x.com/i/acmekettles", "https://other.example/acmekettles"] },
      finds: [],
      why: "other paths do not",
    },
    {
      fields: { links: ["https://x.com/acmekettles"], author: { handle: "acmekettles" } },
      finds: [],
      why: "nor a link to oneself",
    },
    {
      fields: { author: { handle: "acmekettles", name: "Acme Kettles" }, text: "hi" },
      finds: [],
      why: "an author's name is not said",
    },
    { fields: { kind: "repost", text: "RT: Acme" }, finds: [], why: "a repost has no words of its own" },
    { fields: { venue: { kind: "group", name: "Acme fans" } }, finds: [], why: "a place is not said" },
  ])("$why", ({ fields, finds }) => {
    expect(said(fields.text ?? "", fields)).toEqual(finds);
  });

  test("a quoted post's own words count as said", () => {
    const quoted = aPost({ text: "@acme my acme leaks", bodyStart: 6 });
    const [found] = matcher.match(aPost({ text: "look" }), quoted);
    expect(found?.spans).toEqual([{ part: "quoted", start: 9, end: 13, term: "Acme" }]);
  });
});

describe("a match", () => {
  test("gives terms as typed, each once, in the order of the fields", () => {
    const [found] = matcher.match(aPost({ text: "acme.example #acmeday @acmekettles acme kettles acme" }));
    expect(found?.terms).toEqual([
      "Acme",
      "acme kettles",
      "@acmekettles",
      "#AcmeDay",
      "https://www.acme.example/",
    ]);
  });

  test("comes for every subject that is named, in the order of the subjects", () => {
    expect(matcher.match(aPost({ text: "C++ at Acme" })).map(({ subjectId }) => subjectId)).toEqual([
      "acme",
      "signs",
    ]);
  });

  test.each([
    {
      text: "an acme anvil by Acme",
      finds: [],
      why: "one exclusion rules the naming out, wherever it stands",
    },
    { text: "acme anvils", finds: ["acme: acme"], why: "an exclusion is whole words too" },
    { text: "#AcmeAnvil", finds: [], why: "an exclusion counts in hashtags" },
  ])("$why: $text", ({ text, finds }) => {
    expect(said(text)).toEqual(finds);
  });
});
