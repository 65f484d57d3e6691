/** What is said in the demo. Invented, like who says it. */

export interface DemoText {
  readonly text: string;
  /** How often, against the others. */
  readonly weight: number;
  readonly lang?: "es";
  /** Said to the brand, in answer to its own post. */
  readonly isReply?: true;
  /** The brand answers it, as a rule. */
  readonly isAnswered?: true;
}

export const demoTexts: readonly DemoText[] = [
  { text: "Six weeks with the Acme kettle and I still smile when it sings. Love it.", weight: 4 },
  { text: "My Acme kettle is quiet, quick and pretty. Best thing I bought this year.", weight: 4 },
  { text: "Third time the lid of my Acme kettle leaks. I want my money back.", weight: 3, isAnswered: true },
  { text: "Acme kettle arrived with a dent. Not good enough for that price.", weight: 2, isAnswered: true },
  { text: "Does the Acme Alto fit a gas stove with small burners?", weight: 3, isAnswered: true },
  {
    text: "Is the Acme Kettles discount still on this weekend? Ready to order.",
    weight: 2,
    isAnswered: true,
  },
  { text: "Anyone descaled an Acme kettle with vinegar? Asking before I ruin it.", weight: 2 },
  { text: "Tried both: Acme beats Globex on noise, and it is not even close.", weight: 3 },
  { text: "Globex heats faster than Acme, but the handle of the Globex gets hot.", weight: 2 },
  { text: "Acme Kettles, please make one in green. I would buy it the same day.", weight: 2 },
  { text: "If you need a present: the Acme kettle. You can thank me later.", weight: 2 },
  { text: "Acme Kettles opens a repair workshop in Lisbon next month.", weight: 2 },
  { text: "#AcmeKettles on the balcony, rain outside, tea inside.", weight: 3 },
  {
    text: "How long is the guarantee? Mine is two years old and hums.",
    weight: 2,
    isReply: true,
    isAnswered: true,
  },
  { text: "Where is my refund? I wrote to you nine days ago.", weight: 2, isReply: true },
  { text: "Thank you, the new lid came today and it fits.", weight: 2, isReply: true },
  { text: "When will it be in shops here?", weight: 2, isReply: true, isAnswered: true },
  { text: "Mi tetera Acme es una maravilla, hierve en dos minutos.", weight: 2, lang: "es" },
  { text: "¿Alguien sabe si Acme Kettles envía a Canarias?", weight: 1, lang: "es", isAnswered: true },
  { text: "La tapa de mi Acme pierde agua otra vez. Muy mal.", weight: 1, lang: "es", isAnswered: true },
  { text: "Globex kettle broke after a month. Never again.", weight: 3 },
  { text: "My Globex still works after nine years. Respect.", weight: 3 },
  { text: "Globex at half price today, worth it?", weight: 2 },
  { text: "New Globex One review: fast, loud, cheap.", weight: 2 },
  { text: "Kettle advice please: quiet, under 60, no plastic?", weight: 2 },
  { text: "Any good kettle for hard water? Kettle advice welcome.", weight: 1 },
];

export const demoOwnTexts: readonly string[] = [
  "It sings in C major. Meet the Acme Alto: 1.2 litres, 40 dB, one very good spout.",
  "Descaling in three steps, with a lemon you have anyway.",
  "Our workshop mends every Acme kettle since 2009. Bring yours.",
  "Tea people of Porto: we are at the market on Saturday.",
];

export const demoAnswers: readonly string[] = [
  "Sorry about that! A new lid is on its way, please send us your address in a message.",
  "It does. The small ring that comes with it holds it in place.",
  "Yes, until Sunday midnight.",
  "Five years on everything but the seal. Tell us the number under the base and we look it up.",
];
