/** Everybody who speaks in the demo. All of them are invented. */

import type { Account } from "@/lib/model/account";

export interface DemoPerson extends Account {
  readonly handle: string;
  readonly name: string;
  readonly platform: "x" | "facebook";
}

const person = (
  platform: DemoPerson["platform"],
  place: number,
  [handle, name, followers]: readonly [string, string, number],
): DemoPerson => ({
  platform,
  accountId: String((platform === "x" ? 910_000_000 : 100_090_000_000_000) + place),
  handle,
  name,
  followers,
  url: platform === "x" ? `https://x.com/${handle}` : `https://www.facebook.com/${handle}`,
});

const onX = [
  ["mariabrews", "Maria Ansah", 1_840],
  ["tea_with_tom", "Tom Okafor", 412],
  ["jonas_kitchen", "Jonas Lindqvist", 96],
  ["steepwell", "Steep Well", 8_900],
  ["lenacooks", "Lena Petrović", 2_310],
  ["kettlecritic", "The Kettle Critic", 18_400],
  ["amirsphotos", "Amir Haddad", 740],
  ["nora_at_home", "Nora Iversen", 153],
  ["cafe_luz", "Café Luz", 3_600],
  ["paulobarista", "Paulo Nunes", 5_120],
  ["dailybrew_news", "Daily Brew", 41_000],
  ["greta_green", "Greta Green", 88],
  ["samwise_tea", "Sam Whitlock", 301],
  ["yuki_boils", "Yuki Mori", 960],
  ["inesviaja", "Inés Robledo", 1_200],
  ["dadjokes_kim", "Kim Duval", 640],
] as const;

const onFacebook = [
  ["ruth.calder", "Ruth Calder", 210],
  ["hassan.elmi", "Hassan Elmi", 95],
  ["olga.teapots", "Olga Marchenko", 1_450],
  ["benny.sousa", "Benny Sousa", 330],
  ["carmen.vidal", "Carmen Vidal", 120],
  ["priti.rao", "Priti Rao", 510],
] as const;

export const demoPeople: readonly DemoPerson[] = [
  ...onX.map((one, place) => person("x", place + 1, one)),
  ...onFacebook.map((one, place) => person("facebook", place + 1, one)),
];

export const demoBrandAccounts = {
  x: person("x", 500, ["acmekettles", "Acme Kettles", 24_300]),
  facebook: person("facebook", 500, ["acmekettles", "Acme Kettles", 31_800]),
} as const;
