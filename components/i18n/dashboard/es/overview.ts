/** Words of the overview, in Spanish. */

import type { WholeDashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";

const say = (count: number) => many(count, "publicación dice", "publicaciones dicen");

export const overview: WholeDashboardWords["overview"] = {
  failed: "No se pudo hacer el resumen",
  failedWhy: "Lo que ya se había captado está a salvo.",
  empty: (name) => `Ninguna mención de ${quoted(name)} en este periodo`,
  emptyHow: "Navega como siempre. Cada publicación en tu pantalla que le concierna aparecerá aquí.",
  next: "Siguiente",
  waiting: (count) => `${number(count)} ${plural(count, "espera", "esperan")} respuesta`,
  nothingWaits: "Nada espera respuesta.",
  earned: "Medios ganados",
  relationships: "Relaciones",
  course: "Los últimos 90 días",
  changed: "Qué ha cambiado",
  nothingChanged: "Nada destaca frente al periodo anterior.",
  moreTalk: (ratio) => `${ratio} veces las menciones por publicación revisada: se habla más de ella.`,
  lessTalk: (ratio) => `${ratio} veces las menciones por publicación revisada: se habla menos de ella.`,
  moreScrolling: (change) =>
    `${change} menciones, y otro tanto de publicaciones revisadas: se ha mirado más, no hablado más.`,
  spike: (day, count) => `Destaca el ${day}, con ${many(count, "mención", "menciones")}.`,
  term: (term, posts) => `${say(posts)} ${quoted(term)}, más que antes.`,
  newTerm: (term, posts) => `${say(posts)} ${quoted(term)}, ninguna antes.`,
  negative: (points) => `El sentimiento neto cambió ${points} puntos.`,
  report: "Abrir el informe completo",
};
