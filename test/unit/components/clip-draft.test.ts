import { expect, test } from "vitest";

import { firstFields, requestOf, withPage, withSubject } from "@/components/clip/clip-draft";
import { localTime, timeOfLocal } from "@/components/clip/local-time";
import { rememberedFor, withKept } from "@/components/clip/remembered";
import { subjectOptions } from "@/components/clip/subject-options";
import { isWebAddress } from "@/lib/kit/web-address";
import type { ClipOffer } from "@/lib/model/clip-draft";
import { starsOf } from "@/lib/model/clipped-page";
import { aCompetitor, aSubject } from "@/test/support/build";

const page = {
  kind: "article",
  url: "https://kitchen-news.example/kettle",
  domain: "kitchen-news.example",
  title: "Acme Kettles sing",
  outlet: "Kitchen News",
  counts: {},
  text: "They sing, says Globex.",
  textIsCut: false,
  links: ["https://shop.acme-kettles.example/buy"],
} as const;
const offer: ClipOffer = { page, subjectIds: ["acme"], known: {}, hasTab: true };
const subjects = [aSubject({ domains: ["acme-kettles.example"] }), aCompetitor()];
const remembered = withKept("", "house", { campaign: "Autumn" });

test("the panel opens with what the page says and what was chosen before", () => {
  expect(requestOf(firstFields(offer, subjects, remembered))).toEqual({
    page,
    subjectId: "acme",
    tags: [],
    note: "",
    fields: { outlet: "Kitchen News", campaign: "Autumn", linksToUs: "yes", prominence: "headline" },
  });
});

test("a page that names nobody asks whose mention it is", () => {
  expect(firstFields({ ...offer, subjectIds: [] }, subjects, remembered).subjectId).toBe("");
  expect(firstFields({ ...offer, subjectIds: [] }, subjects.slice(0, 1), remembered).subjectId).toBe("acme");
});

test("another subject has its own notes, and prominence and links of its own", () => {
  const known = { globex: { tags: ["press"], note: "seen", fields: { outlet: "KN" } } };
  const first = firstFields({ ...offer, known }, subjects, remembered);
  const other = withSubject(first, "globex", { known, subjects, remembered });
  expect(requestOf(other)).toMatchObject({
    subjectId: "globex",
    tags: ["press"],
    note: "seen",
    fields: { outlet: "KN" },
  });
  const unknown = withSubject(first, "globex", { known: {}, subjects, remembered });
  expect(requestOf(unknown).fields).toEqual({
    outlet: "Kitchen News",
    campaign: "Autumn",
    prominence: "passing",
  });
});

test("what was chosen before is its client's alone: of a campaign only what was typed goes along", () => {
  const [acme] = subjects;
  const theirs = aSubject({ id: "theirs", clientId: "south" });
  const around = { known: {}, subjects: [...subjects, theirs], remembered };
  const first = firstFields(offer, subjects, remembered);
  expect(requestOf(withSubject(first, "theirs", around)).fields.campaign).toBeUndefined();
  const typed = { ...first, fields: { ...first.fields, campaign: "Spring" } };
  expect(requestOf(withSubject(typed, "theirs", around)).fields.campaign).toBe("Spring");
  const back = withSubject(withSubject(first, "theirs", around), acme?.id ?? "", around);
  expect(requestOf(back).fields.campaign).toBe("Autumn");
});

test("fields of one's own are offered again, the newest first, to the same client", () => {
  const once = withKept("", "house", { campaign: "Autumn", audience: "cooks", outlet: "KN" });
  const twice = withKept(withKept(once, "house", { region: "North" }), "south", { reach: "far" });
  expect(rememberedFor(twice, "house")).toEqual({ campaign: "", ownFields: ["region", "audience"] });
  expect(rememberedFor(twice, "south")).toEqual({ campaign: "", ownFields: ["reach"] });
});

test.each(["", "no JSON", "null", "[]", '{"house":5}', '{"__proto__":["x"]}'])(
  "from %s nothing is remembered",
  (stored) => expect(rememberedFor(stored, "house")).toEqual({ campaign: "", ownFields: [] }),
);

const client = (id: string, name: string) => ({ id, name, timeZone: "UTC", updatedAt: 0, updatedBy: "t" });

test("with several clients each subject stands under the name of its own", () => {
  const theirs = aSubject({ id: "theirs", clientId: "south" });
  const all = [...subjects, theirs];
  const grouped = subjectOptions(all, [client("house", ""), client("south", "South")], "My brands");
  expect(grouped.map(({ value, ...rest }) => [value, "group" in rest ? rest.group : undefined])).toEqual([
    ["acme", "My brands"],
    ["globex", "My brands"],
    ["theirs", "South"],
  ]);
  expect(subjectOptions(subjects, [client("house", "")], "My brands")[0]).not.toHaveProperty("group");
});

test("an emptied field is unknown, and what must be there stays", () => {
  const fields = withPage(withPage(firstFields(offer, subjects, remembered), { title: "" }), {
    publishedAt: 5,
  });
  expect(fields.page).toEqual({
    kind: "article",
    url: page.url,
    domain: page.domain,
    outlet: "Kitchen News",
    publishedAt: 5,
    counts: {},
    text: page.text,
    textIsCut: false,
    links: page.links,
  });
  expect(withPage(fields, { publishedAt: undefined }).page.publishedAt).toBeUndefined();
});

test("the address that is changed is the one that is kept, with its domain; figures that are unknown are left out", () => {
  const first = firstFields(offer, subjects, remembered);
  const moved = withPage(first, { url: "http://www.other.example/kettle", language: "pt-BR" });
  expect(moved.page).toMatchObject({
    url: "http://www.other.example/kettle",
    domain: "other.example",
    language: "pt-BR",
  });
  const wrong = withPage(moved, { url: "" });
  expect([wrong.page.url, wrong.page.domain, isWebAddress(wrong.page.url)]).toEqual([
    "",
    "other.example",
    false,
  ]);
  expect(withPage(first, { counts: { replies: 3 } }).page.counts).toEqual({ replies: 3 });
  expect(withPage(first, { counts: { replies: undefined } }).page.counts).toEqual({});
  const rated = withPage(first, { kind: "review", rating: { value: 9, best: 10 } });
  expect([starsOf(rated.page), withPage(rated, { rating: undefined }).page.rating]).toEqual([4.5, undefined]);
});

test.each([
  { kind: "review", rating: { value: 4.26, best: 5 }, stars: 4.3 },
  { kind: "review", rating: { value: 4, best: 5, count: 120 }, stars: undefined },
  { kind: "review", rating: { value: 1, best: 10 }, stars: undefined },
  { kind: "article", rating: { value: 4, best: 5 }, stars: undefined },
  { kind: "review", rating: undefined, stars: undefined },
] as const)("of five stars, a $kind rated $rating has $stars", ({ kind, rating, stars }) => {
  expect(starsOf({ ...page, kind, rating })).toBe(stars);
});

test.each(["javascript:alert(1)", "file:///etc/hosts", "kettle", "", "https://"])(
  "%s is no address",
  (address) => expect(isWebAddress(address)).toBe(false),
);

test("a time goes into its field and comes back to the minute", () => {
  const at = Date.UTC(2026, 10, 22, 9, 30);
  expect(timeOfLocal(localTime(at))).toBe(at);
  expect(localTime(undefined)).toBe("");
  expect(timeOfLocal("")).toBeUndefined();
});
