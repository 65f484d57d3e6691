/** Words of the rounds, in Spanish. */

import type { WholeDashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";

function each(count: number, one: string, other: string): string {
  return count === 1 ? `cada ${one}` : `cada ${many(count, one, other)}`;
}

export const rounds: WholeDashboardWords["rounds"] = {
  title: "Rondas",
  why: "Lugares que mirar, uno tras otro. Mentionary lee lo que abres; no abre nada por su cuenta.",
  due: (due, all) =>
    due === 0
      ? `Ninguno de ${number(all)} pendiente`
      : `${number(due)} de ${number(all)} ${plural(due, "pendiente", "pendientes")}`,
  start: "Abrir el siguiente",
  startOf: (name) => `Abrir el siguiente: ${quoted(name)}`,
  allDone: (age) => `Todo mirado. El siguiente toca en ${age}.`,
  places: "Tus lugares",
  place: "Lugar",
  site: "Sitio",
  last: "Última visita",
  ago: (age) => `hace ${age}`,
  never: "Aún no",
  found: "Nuevas en la última visita",
  often: "Cada cuánto",
  actions: "Acciones",
  every: (hours) =>
    hours % 168 === 0
      ? each(hours / 168, "semana", "semanas")
      : hours % 24 === 0
        ? each(hours / 24, "día", "días")
        : each(hours, "hora", "horas"),
  everyLabel: (name) => `Cada cuánto mirar ${quoted(name)}`,
  dueNow: "pendiente",
  dueIn: (age) => `toca en ${age}`,
  open: (name) => `Abrir ${quoted(name)}`,
  remove: (name) => `Quitar ${quoted(name)} de las rondas`,
  removed: (name) => `${quoted(name)} ya no está en las rondas`,
  added: (name) => `${quoted(name)} está en las rondas`,
  notCounted: "No se distingue de otras páginas, así que sus visitas no se cuentan",
  notVisited: "Desconocido antes de la primera visita",
  empty: "Aún no hay lugares",
  emptyHow: "Añade una de las sugerencias de abajo o la dirección de una búsqueda, un grupo o una página.",
  suggestions: "Sugerencias para tus marcas",
  suggestionsWhy: "Búsquedas, perfiles y hashtags de lo que sigues.",
  add: "Añadir",
  addAll: "Añadir todas",
  more: (count) => `Mostrar ${number(count)} más`,
  address: "Añadir un lugar por su dirección",
  addressHint: "Por ejemplo, una búsqueda en X, un grupo o las menciones de una página de Facebook.",
  addressBad: "No es una dirección de X ni de Facebook. Cópiala de la barra de direcciones del lugar.",
  addressKnown: "Este lugar ya está en las rondas.",
  addPlace: "Añadir lugar",
  paste: "Pegar una lista de direcciones",
  pasteWhy:
    "Vistas en el móvil, enviadas por un colega: se convierten en una lista que abrir una a una. Lo que guardas se marca solo.",
  pasted: "Texto con direcciones",
  pastedExample: "https://… una debajo de otra, un correo, un chat",
  foundAddresses: ({ addresses, repeated, unusable, leftOut }) =>
    [
      addresses.length === 0
        ? "Ninguna dirección encontrada"
        : many(addresses.length, "dirección encontrada", "direcciones encontradas"),
      ...(repeated > 0 ? [`${number(repeated)} ${plural(repeated, "repetida", "repetidas")}`] : []),
      ...(unusable > 0 ? [`${number(unusable)} que no se ${plural(unusable, "puede", "pueden")} abrir`] : []),
      ...(leftOut > 0 ? [`${number(leftOut)} de más, ${plural(leftOut, "omitida", "omitidas")}`] : []),
    ].join(", ") + ".",
  foundNone: "Pega un texto que tenga direcciones.",
  listName: "Nombre de la lista",
  listOf: (day) => `Direcciones del ${day}`,
  makeList: "Hacer una lista",
  listMade: (count) => `Se hizo una lista de ${many(count, "dirección", "direcciones")}.`,
  listFailed: "No se pudo hacer la lista.",
  listRemoved: (name) => `Se quitó ${quoted(name)}.`,
  removeList: (name) => `Quitar la lista ${quoted(name)}`,
  listDone: (done, all) => `${number(done)} de ${number(all)} ${plural(done, "hecha", "hechas")}`,
  listAllDone: "Está todo hecho.",
  addressState: { open: "Por abrir", kept: "Guardada", done: "Hecha", skipped: "Omitida" },
  decided: { done: "Marcada como hecha.", skipped: "Omitida." },
  addressDone: (name) => `Marcar ${quoted(name)} como hecha`,
  addressSkip: (name) => `Omitir ${quoted(name)}`,
  addressAgain: (name) => `Devolver ${quoted(name)} a la lista`,
  recounts: "Por volver a contar",
  recountsWhy:
    "Las cifras comparan publicaciones de la misma edad. Estas ya la tienen y no se han visto desde entonces: ábrelas una vez.",
  recountAge: { "24h": "un día", "7d": "una semana" },
  noRecounts: "Cada publicación reciente se vio a la edad en que se cuenta.",
};
