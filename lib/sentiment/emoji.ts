/**
 * What the commonest emoji say of a thing, in valence units. Our own judgement, language-free. Emoji that people use
 * both ways (a face in tears of laughter, a skull, a flame) get little; those not listed get nothing.
 */

const groups: readonly (readonly [value: number, emoji: string])[] = [
  [3, "😍 🥰 ❤ 💖 💗 💓 💞 💘 💕 💝 🤩 💯"],
  [2.4, "😻 💛 💚 💙 💜 🧡 🤍 🖤 🤎 😘 👏 🙌 🏆 🥇 🎉 🥳"],
  [1.8, "😀 😃 😄 😁 😊 😇 🙂 😎 👍 👌 😋 ✨ ⭐ 🌟 🤗 💪 🙏 ☺ 😌 ♥ 💋 🤝 ✅"],
  [0.8, "😂 🤣 😅 😆 😉 🔥 😏 😜 😝 😛 🎊 🎁 🤘 🚀"],
  [-0.8, "🤔 😐 😑 🙄 😬 🤨 😶 😕 🫤 💀 ☠ 🤷 😴 🥱"],
  [-1.8, "😒 😔 😞 😟 🙁 ☹ 😣 😖 😫 😩 😢 🥺 😓 😥 😰 😨 😧 😦 💔 🤦 😪 😿 ❌ ⚠ 🚩"],
  [-2.6, "👎 😠 😡 🤬 😤 😭 🤢 🤮 😱 💩 🤡 🗑 🖕 🙅"],
];

let table: ReadonlyMap<string, number> | undefined;

/** 0 = not listed. Skin tones, hearts' variation marks and joined parts after the first are looked through. */
export function emojiValence(emoji: string): number {
  table ??= new Map(groups.flatMap(([value, list]) => list.split(" ").map((one) => [one, value] as const)));
  const first = String.fromCodePoint(emoji.codePointAt(0) ?? 0);
  return table.get(first) ?? 0;
}
