/** Everybody in the demo world. All of them are invented. */

import { aPerson } from "@/test/support/x-payloads";

const person = (handle: string, name: string, bio: string, followers: number, isVerified = false) =>
  aPerson({ handle, name, bio, followers, isVerified });

export const acme = person(
  "acmekettles",
  "Acme Kettles",
  "Kettles that sing in tune. Help: reply to us.",
  18_420,
  true,
);
export const globex = person("globexhome", "Globex Home", "Appliances for people in a hurry.", 64_300, true);

/** A colleague who answers for the brand under her own name. */
export const priya = person("priya_at_acme", "Priya from Acme", "Customer care at @acmekettles.", 610);

export const mira = person("mira_leafwater", "Mira Tannhof", "Tea, slowly. Zürich.", 3_120);
export const tom = person("tom_overboil", "Tom Okafor", "I fix things until they stop working.", 870);
export const lena = person("lena_descales", "Lena Vik", "Hard water, soft heart.", 412);
export const sofia = person("sofia_hierve", "Sofía Larrañaga", "Cocina sin prisa. Bilbao.", 5_260);
export const kenji = person("kenji_yuwakashi", "前田けんじ", "お湯とお茶と猫。", 2_048);
export const aicha = person("aicha_bouilloire", "Aïcha Benali", "Thé à la menthe et code.", 1_733);
export const bruno = person("bruno_chaleira", "Bruno Siqueira", "Chimarrão todo dia.", 980);
export const karla = person(
  "karla_wasserkoch",
  "Karla Brühl",
  "Testet Küchengeräte, bis sie pfeifen.",
  22_900,
  true,
);
export const omar = person("omar_ghallaya", "عمر الحداد", "قهوة وشاي وأجهزة مطبخ", 7_410);
export const devi = person("devi_chaiwala", "Devi Menon", "Chai first.", 1_290);
export const wei = person("wei_shaoshui", "林薇", "泡茶，写字。", 3_870);
export const nok = person("nok_namron", "นก กาแฟดี", "กาแฟดริปทุกเช้า", 640);
export const hugo = person(
  "hugo_gadgetlog",
  "Hugo Lindqvist",
  "Kitchen gadgets, measured with a stopwatch.",
  48_700,
  true,
);
export const pam = person("pam_onshift", "Pam Ellery", "Night nurse. Powered by tea.", 233);
export const raj = person("raj_boilpoint", "Raj Iyer", "Physics teacher.", 1_540);
export const zoe = person("zoe_smallflat", "Zoë Hartmann", "12 square metres, one good kettle.", 2_710);
export const ivan = person("ivan_samovar", "Иван Лебедев", "Самовар и железо.", 930);
export const greta = person("greta_reviews", "Greta Moss", "Consumer reporter, Harbour Daily.", 91_200, true);
export const finn = person("finn_campstove", "Finn Adair", "Boils water in odd places.", 1_105);
export const june = person("june_recipes", "June Park", "Recipes that begin with hot water.", 15_300);
export const otis = person("otis_anvil", "Otis Brand", "Cartoons and cats.", 305);
export const bea = person("bea_bargains", "Bea Novak", "I find things for less.", 9_640);
export const max = person("max_newhome", "Max Adeyemi", "Just moved. Owns one fork.", 88);
export const yara = person("yara_stoneware", "Yara Costa", "Potter. Cups mostly.", 4_415);
export const quill = person("quill_dailydeal", "Quill Deals", "Ads, mostly.", 12_000);
