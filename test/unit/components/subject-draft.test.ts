import { expect, test } from "vitest";

import {
  draftOf,
  newDraft,
  subjectFrom,
  withAccounts,
  withAffiliates,
  withEntries,
  withName,
} from "@/components/setup/subject-draft";
import { subjectsIn } from "@/components/welcome/first-run";
import type { Subject } from "@/lib/model/subject";

const named = withName(newDraft("own"), "Acme Kettles", ["x"]);

const known: Subject = {
  id: "acme",
  clientId: "client",
  kind: "own",
  name: "Acme Kettles",
  terms: ["Acme Kettles"],
  handles: ["acmekettles"],
  hashtags: [],
  domains: ["acme-kettles.example"],
  exclusions: ["acme corporation"],
  exactAccents: true,
  accounts: [
    { platform: "x", handle: "AcmeKettles", accountId: "77" },
    { platform: "y", accountId: "88" },
  ],
};

test("what nobody touched follows the name", () => {
  const renamed = withName(named, "Globex", ["x"]);
  expect(renamed).toMatchObject({ terms: ["Globex"], handles: ["globex"], accounts: { x: ["globex"] } });
});

test("what somebody touched stays when the name changes", () => {
  const touched = withEntries(named, "handles", ["acme_official"], ["x"]);
  const renamed = withName(touched, "Globex", ["x"]);
  expect(renamed).toMatchObject({ handles: ["acme_official"], hashtags: ["globex"] });
});

test("the brand's handles are us until somebody says who is", () => {
  expect(withEntries(named, "handles", ["acme_official"], ["x"]).accounts).toEqual({ x: ["acme_official"] });
  const said = withAccounts(named, "x", ["lena"]);
  expect(withEntries(said, "handles", ["acme_official"], ["x"]).accounts).toEqual({ x: ["lena"] });
});

test("a subject that was stored comes back as it was", () => {
  const again = subjectFrom(draftOf(known), known.id, known.clientId, known);
  expect(again).toEqual({
    ...known,
    accounts: [
      { platform: "y", accountId: "88" },
      { platform: "x", handle: "AcmeKettles", accountId: "77" },
    ],
  });
});

test("a new account has no id yet, and one that was taken out is gone", () => {
  const draft = withAccounts(draftOf(known), "x", ["lena"]);
  expect(subjectFrom(draft, "acme", "client", known).accounts).toEqual([
    { platform: "y", accountId: "88" },
    { platform: "x", handle: "lena" },
  ]);
});

test("a subject without any term is looked for by its name", () => {
  const bare = { ...newDraft("competitor"), name: " Globex ", guessed: new Set<never>() };
  expect(subjectFrom(bare, "g", "client")).toMatchObject({ name: "Globex", terms: ["Globex"] });
});

test("the first run makes the brand, then competitors and topics by their words alone", () => {
  const run = { brand: named, competitors: ["Globex"], topics: ["kettle advice"] };
  const subjects = subjectsIn(run, "client", (entry) => `id of ${entry}`);
  expect(subjects.map(({ id, kind, terms, handles }) => ({ id, kind, terms, handles }))).toEqual([
    { id: "id of own", kind: "own", terms: ["Acme Kettles"], handles: ["acmekettles"] },
    { id: "id of competitor Globex", kind: "competitor", terms: ["Globex"], handles: [] },
    { id: "id of topic kettle advice", kind: "topic", terms: ["kettle advice"], handles: [] },
  ]);
});

test("accounts that go by a number are shown and stored by it, and only where a site has such", () => {
  const before: Subject = {
    ...known,
    accounts: [
      { platform: "facebook", accountId: "61550000000001" },
      { platform: "facebook", handle: "acmekettles", accountId: "100000000000010" },
      { platform: "x", accountId: "77" },
    ],
    affiliates: [{ platform: "facebook", accountId: "100000000000020" }],
  };
  const draft = draftOf(before);
  expect(draft.accounts).toEqual({ facebook: ["61550000000001", "acmekettles"] });
  expect(subjectFrom(draft, before.id, before.clientId, before)).toMatchObject({
    accounts: expect.arrayContaining([...before.accounts]),
    affiliates: before.affiliates,
  });
  const typed = withAffiliates(
    withAccounts(withAccounts(draft, "facebook", ["61550000000002"]), "x", ["12345"]),
    "facebook",
    [],
  );
  expect(subjectFrom(typed, before.id, before.clientId, before)).toMatchObject({
    accounts: [
      { platform: "x", accountId: "77" },
      { platform: "facebook", accountId: "61550000000002" },
      { platform: "x", handle: "12345" },
    ],
    affiliates: [],
  });
});
