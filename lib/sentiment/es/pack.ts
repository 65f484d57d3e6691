/** Spanish: the same engine with Spanish words. It shows that a language is a pack; see words.ts for how far to trust it. */

import type { LanguagePack } from "@/lib/sentiment/pack";

import { lexicon } from "./words";

export const spanish: LanguagePack = {
  language: "es",
  lexicon,
  phrases: [
    [
      2.6,
      "me_encanta me_encantan muy_recomendable vale_la_pena merece_la_pena al_pelo de_lujo de_maravilla de_diez de_primera sin_problemas sin_problema ningún_problema cinco_estrellas lo_máximo",
    ],
    [
      0,
      "buenos_días buenas_tardes buenas_noches buena_suerte feliz_cumpleaños feliz_navidad qué_tal más_bien mejor_dicho a_lo_mejor menos_mal mejor_amigo mejores_amigos tal_vez",
    ],
    [
      -2.2,
      "no_funciona no_funcionan no_sirve no_sirven dejó_de_funcionar ni_caso de_mal_en_peor da_asco qué_asco qué_vergüenza nunca_más una_pena qué_pena tirar_el_dinero mala_calidad sin_respuesta nadie_responde no_responden no_contestan",
    ],
  ],
  asides:
    "jaja jajaja jajajaja jeje xd lol ok vale claro sí gracias feliz felices felicidades enhorabuena ojalá gratis listo nuevo duda dudas espera esperando cola seguro triste cansado éxito robo roban robaron problema problemas perdido",
  interjections: "jaja jajaja jajajaja jeje xd lol ok vale gracias ojalá",
  endings: [
    ["s", ""],
    ["es", ""],
    ["a", "o"],
    ["as", "o"],
    ["ísimo", "o"],
    ["ísima", "o"],
    ["ísimos", "o"],
    ["ísimas", "o"],
  ],
  negators: "no ni nunca jamás tampoco sin nada nadie ningún ninguno ninguna apenas",
  negatingEndings: [],
  denials: "no nunca jamás tampoco nada nadie ningún ninguno ninguna",
  emphasis: "",
  intensifiers: [
    [
      0.293,
      "muy mucho mucha bastante demasiado tan tanto súper super re más totalmente completamente absolutamente realmente sumamente increíblemente extremadamente especialmente verdaderamente",
    ],
    [-0.293, "poco algo casi ligeramente apenas medio un_poco menos"],
  ],
  contrasts: "pero sino aunque",
  clauseStarters: "porque mientras cuando si desde que y e",
  joins: "y e o u ni & , /",
  than: "que",
  as: "como",
  less: "menos",
  versus: [
    [2, "supera superan gana_a vence_a le_gana_a en_vez_de en_lugar_de > >> >>>"],
    [-2, "pierde_contra < <<"],
  ],
  verdicts:
    "con_diferencia con_mucha_diferencia de_lejos por_lejos de_largo de_calle de_sobra por_mucho por_goleada por_paliza mil_veces sin_duda sin_dudas sin_duda_alguna sin_dudarlo no_hay_color no_hay_comparación no_hay_punto_de_comparación todas_las_veces fácilmente",
  choices: [
    {
      verbs: "prefiero prefiere prefieren prefería preferimos",
      between: "a antes que",
      value: 2,
      needsBoth: false,
    },
    { verbs: "cambié cambiamos cambio cambiar pasé pasado", between: "a por", value: -1.5, needsBoth: true },
    { verbs: "dejé dejo dejamos dejar abandoné", between: "por", value: -2, needsBoth: true },
  ],
};
