/** The responses that capturing is measured on, in groups that have a median of their own. */

import { barePayload, madeUpPayload, recordedIslands, recordedPayloads } from "@/test/bench/support/recorded";
import type { RecordedPayload } from "@/test/bench/support/recorded";

export interface PayloadGroup {
  readonly name: string;
  /** What kind of site writes them so. */
  readonly platform: "x" | "facebook";
  /** They are not read, only ruled out. */
  readonly isOnlyRuledOut?: true;
  readonly payloads: readonly RecordedPayload[];
}

/** Recordings are often indented and unescaped by who recorded them: those are measured as they are, and as sent. */
export function payloadGroups(smoke: boolean): PayloadGroup[] {
  const some = (payloads: RecordedPayload[]): RecordedPayload[] => payloads.slice(0, smoke ? 1 : undefined);
  const [newX, oldX, relay] = ["x/graphql-2026-new", "x/graphql-2024-old", "facebook/relay"].map((folder) =>
    some(recordedPayloads([folder])),
  );
  const count = smoke ? 2 : 300;
  const groups: PayloadGroup[] = [
    { name: "X 2026, as recorded", platform: "x", payloads: newX ?? [] },
    { name: "X 2026, as X sends it", platform: "x", payloads: (newX ?? []).map(dense) },
    { name: "X 2024, indented", platform: "x", payloads: oldX ?? [] },
    { name: "X 2024, as X sends it", platform: "x", payloads: (oldX ?? []).map(dense) },
    { name: "Facebook, indented", platform: "facebook", isOnlyRuledOut: true, payloads: relay ?? [] },
    {
      name: "Facebook, as Facebook sends it",
      platform: "facebook",
      payloads: (relay ?? []).map(dense).map(escaped),
    },
    {
      name: "Facebook, islands of saved pages",
      platform: "facebook",
      isOnlyRuledOut: true,
      payloads: some(recordedIslands()),
    },
    { ...ofX, name: "made up, as X sends it", payloads: madeUp((textOf) => madeUpPayload(count, textOf)) },
    {
      ...ofX,
      name: "made up, as Facebook escapes it",
      payloads: madeUp((textOf) => madeUpPayload(count, textOf)).map(escaped),
    },
    { ...ofX, name: "made up, nothing but texts", payloads: madeUp((textOf) => barePayload(count, textOf)) },
    {
      ...ofX,
      name: "made up, nothing but texts, escaped",
      payloads: madeUp((textOf) => barePayload(count, textOf)).map(escaped),
    },
  ];
  return groups
    .filter(({ payloads }) => payloads.length > 0)
    .map((group) => ({ ...group, payloads: group.payloads.map(delivered) }));
}

const ofX = { platform: "x", isOnlyRuledOut: true } as const;

/** As it comes from the network: cut and replaced texts take two bytes a letter although they are ASCII. */
function delivered({ name, text }: RecordedPayload): RecordedPayload {
  return { name, text: Buffer.from(text).toString() };
}

function dense({ name, text }: RecordedPayload): RecordedPayload {
  return { name, text: JSON.stringify(JSON.parse(text)) };
}

/** Facebook writes nothing but ASCII. */
function escaped({ name, text }: RecordedPayload): RecordedPayload {
  const plain = text.replaceAll("/", String.raw`\/`);
  return { name, text: plain.replace(/[^\0-\x7f]/g, (character) => unit(character.charCodeAt(0))) };
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** The worst kinds: accents, signs, other scripts in every word. */
function madeUp(payloadOf: (textOf: (index: number) => string) => string): RecordedPayload[] {
  const sentences = {
    "plain English": "We had the best breakfast in weeks and nobody in the house said a word about it.",
    French: "Où êtes-vous allés l’été dernier ? À la plage, bien sûr, où nous avons déjeuné près du café.",
    Vietnamese: "Hôm nay trời đẹp quá, chúng tôi uống trà và ăn bánh ở quán nhỏ gần nhà ga cũ.",
    Russian: "Сегодня утром мы пили чай на кухне и говорили о погоде, как всегда по воскресеньям.",
    Japanese: "今朝は家族みんなで朝ごはんを食べながら、天気のことをゆっくり話しました。",
    emoji: "so good ❤️🔥 👩‍💻 ☕️ we love it ❤️ ❤️ ✨ 🙌🏽 every single day ☀️",
    Bengali: "আজ সকালে আমরা রান্নাঘরে বসে চা খেতে খেতে আবহাওয়া নিয়ে কথা বলছিলাম।",
  };
  return Object.entries(sentences).map(([name, sentence]) => ({
    name,
    // No two posts say the same: what is said twice is looked at once.
    text: payloadOf((index) => `${index} ${sentence} `.repeat(3)),
  }));
}
