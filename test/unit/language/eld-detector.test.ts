import { expect, test } from "vitest";

import { eldDetector } from "@/lib/language/eld-detector";

test.each([
  ["en", "My kettle stopped working after two weeks and nobody answers"],
  ["es", "Mi hervidor dejó de funcionar y nadie contesta mis mensajes"],
  ["de", "Mein Wasserkocher ist nach zwei Wochen kaputt und niemand antwortet"],
  ["fr", "Ma bouilloire ne marche plus et personne ne me répond"],
  ["pt", "Minha chaleira parou de funcionar e ninguém me responde"],
  ["ja", "二週間でケトルが壊れて誰も返事をくれません"],
  ["ru", "Мой чайник сломался через две недели, и никто не отвечает"],
])("a sentence of %s is told, reliably", (language, text) => {
  expect(eldDetector(text)).toMatchObject({ language, isReliable: true });
});

test.each(["", "1234 5678", "!!! ???"])("nothing is said of %j", (text) => {
  expect(eldDetector(text)?.isReliable ?? false).toBe(false);
});
