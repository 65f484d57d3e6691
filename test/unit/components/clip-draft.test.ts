import { expect, test } from "vitest";

import { firstFields, requestOf, withPage, withSubject } from "@/components/clip/clip-draft";
import { localTime, timeOfLocal } from "@/components/clip/local-time";
import type { ClipOffer } from "@/lib/model/clip-draft";
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
const remembered = { campaign: "Autumn", ownFields: [] };

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

test("a time goes into its field and comes back to the minute", () => {
  const at = Date.UTC(2026, 10, 22, 9, 30);
  expect(timeOfLocal(localTime(at))).toBe(at);
  expect(localTime(undefined)).toBe("");
  expect(timeOfLocal("")).toBeUndefined();
});
