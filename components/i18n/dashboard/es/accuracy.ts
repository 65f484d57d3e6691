/** Words of the monthly draw, in Spanish. */

import type { WholeDashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";

export const accuracy: WholeDashboardWords["accuracy"] = {
  title: "¿Cuánto acierta el sentimiento?",
  why: "Cada mes se sortean algunas menciones. Di cómo hablan de ti y sabrás cuánto puedes fiarte de las cifras.",
  open: "Juzgar las menciones de un mes",
  back: "Volver a los ajustes",
  subject: "Marca, competidor o tema",
  month: "Mes",
  failed: "No se pudieron sortear las menciones",
  failedWhy: "Lo captado está a salvo.",
  notSaved: "No se pudo guardar. No ha cambiado nada.",

  draw: "Las menciones",
  labelled: (done, all) =>
    `${number(done)} de ${many(all, "mención", "menciones")} ${plural(all, "juzgada", "juzgadas")}`,
  question: (name) => `¿Cómo habla de ${quoted(name)}?`,
  skip: "Saltar",
  takeBack: "Deshacer",
  keys: "Teclas: de 1 a 4 juzgan, S salta, U deshace.",
  withKey: (label, key) => `${label} (${key})`,
  none: "En este mes no se publicó ninguna mención ganada",
  noneHow: "Elige otro mes.",
  allDone: "Todas están juzgadas",
  allDoneHow: "Lo que dicen está debajo. También lo usa el informe de este mes.",
  skipped: (count) => `Se ${plural(count, "saltó", "saltaron")} ${many(count, "mención", "menciones")}`,
  skippedHow: "No cuentan hasta que se juzguen.",
  again: "Ver las saltadas",

  result: "Cuánto acierta",
  noResult: "Aún no hay nada juzgado.",
  overall: "Aciertos, sobre todas las menciones",
  interval: (low, high) => `de ${low} a ${high}`,
  intervalIs: "Intervalo del 95 %, solo por azar",
  notCovered: "Juzga al menos una mención de cada clase que aparece y se sabrá.",
  matrix: "Lo que se leyó y lo que dijiste",
  readAs: "Leída como",
  youSaid: "Dijiste",
  right: "Aciertos",
  rightOf: (hits, of) => `${number(hits)} de ${number(of)}`,
  totals: "Totales del mes",
  counted: "Según la lectura",
  adjusted: "Según tus juicios",
};
