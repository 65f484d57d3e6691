import { expect, test } from "vitest";

import { spanish } from "@/lib/sentiment/es/pack";
import type { SentimentLabel } from "@/lib/sentiment/sentiment";

import { ofWhole, toward } from "../support";

const said: readonly (readonly [SentimentLabel, string])[] = [
  ["positive", "Me encanta mi hervidor Acme, es muy rápido"],
  ["positive", "Muy contentas con Acme"],
  ["positive", "Las teteras Acme son buenísimas"],
  ["negative", "El servicio de Acme es pésimo, nadie responde"],
  ["negative", "Acme no funciona"],
  ["negative", "No recomiendo Acme"],
  ["unclassified", "Buenos días Acme"],
  ["unclassified", "Acme abre una fábrica en Sevilla"],
];

test.each(said)("%s toward the brand: %s", (label, text) => {
  expect(toward("Acme", text, spanish)).toMatchObject({ label });
});

const compared: readonly (readonly [text: string, acme: SentimentLabel, globex: SentimentLabel])[] = [
  ["Acme es mejor que Globex", "positive", "negative"],
  ["Acme no es tan bueno como Globex", "negative", "positive"],
  ["Prefiero Acme a Globex", "positive", "negative"],
  ["Acme es mejor que Globex con diferencia", "positive", "negative"],
  ["Acme supera a Globex de lejos", "positive", "negative"],
  ["Acme le gana a Globex sin duda", "positive", "negative"],
  ["Acme es peor que Globex, de lejos", "negative", "positive"],
  ["Acme es bueno pero Globex es malísimo", "positive", "negative"],
];

test.each(compared)("each brand is scored apart: %s", (text, acme, globex) => {
  expect([toward("Acme", text, spanish).label, toward("Globex", text, spanish).label]).toEqual([
    acme,
    globex,
  ]);
});

test("what is said to the brand and only denied is a mild complaint", () => {
  expect(ofWhole("Todavía no enciende", spanish)).toMatchObject({ label: "negative" });
  expect(ofWhole("Lo tomo sin leche", spanish)).toMatchObject({ label: "unclassified" });
});
