/**
 * Which reaction a small picture shows. Facebook draws them as SVG inside the address itself, the same in
 * every language: by their colours they are told apart. A picture that is not known stays unknown.
 */

import type { ReactionKind } from "@/lib/model/reaction";

/** All the colours of one line stand in the picture of its kind; a kind has had more than one picture. */
const colours: readonly (readonly [ReactionKind, ...string[]])[] = [
  ["like", "18AFFF", "0062DF"],
  ["like", "02ADFC", "0866FF", "2B7EFF"],
  ["love", "FF6680", "E61739"],
  ["love", "FF74AE", "FA2E3E", "FF5758"],
  ["care", "F34462", "CC0820", "FFE874"],
  ["haha", "FFF287", "F68628", "FF60A4", "BC0A26"],
  ["angry", "E04300", "FFA320", "9A2F00"],
];

const longestPicture = 50_000;

export function kindOfPicture(address: string | null): ReactionKind | undefined {
  if (address === null || address.length > longestPicture || !/^data:image\/svg\+xml/i.test(address)) {
    return undefined;
  }
  const picture = address.toUpperCase();
  const kinds = new Set(
    colours.filter(([, ...all]) => all.every((colour) => picture.includes(colour))).map(([kind]) => kind),
  );
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}
