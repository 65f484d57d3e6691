/** Words of the table that says how reading goes on each site, in Spanish. */

import { many, number } from "@/components/i18n/spanish";
import type { TroubleKind } from "@/lib/model/figures";
import type { DropReason } from "@/lib/model/reading";

import type { HealthWords } from "./en";

const dropReasons: Record<DropReason, string> = {
  empty: "sin datos",
  tombstone: "borradas",
  unavailable: "no disponibles",
  stub: "sin contenido",
  unreadable: "ilegibles",
};

const advice: Record<TroubleKind, string> = {
  "nothing-read": "Actualiza Mentionary o envíanos la forma de la página: no contiene datos personales.",
  responses: "Actualiza Mentionary o envíanos la forma de las respuestas: no contiene datos personales.",
  drops: "Actualiza Mentionary o envíanos la forma de lo descartado: no contiene datos personales.",
  markup: "Actualiza Mentionary. Las menciones se captan como antes.",
  "no-tap": "Vuelve a cargar la página. Si sigue igual, quizá otra extensión cierra el paso a Mentionary.",
  "given-up": "Llegó más de una vez de lo que se podía guardar. Lo guardado está a salvo.",
};

export const healthSpanish: HealthWords = {
  lead: "Cómo va hoy la lectura en cada sitio.",
  advice: (kind) => advice[kind],
  site: "Sitio",
  state: "Estado",
  states: {
    failing: "Falla",
    dropping: "Descarta",
    working: "Funciona",
    quiet: "Sin usar hoy",
    off: "Desactivado",
  },
  lastCapture: "Última captación",
  ago: (age) => `hace ${age}`,
  neverCaptured: "Nunca",
  responses: "Respuestas",
  responsesIs: "Lo que el sitio envió a este navegador. Lo que no nombra nada tuyo se deja pasar sin leer.",
  read: (count) => `${number(count)} leídas`,
  passed: (count) => `${number(count)} sin leer`,
  unreadable: (count) => `${number(count)} ilegibles`,
  dropped: "Descartadas",
  droppedIs: "Elementos que no dieron ninguna publicación, y por qué",
  drop: (count, reason) => `${number(count)} ${dropReasons[reason]}`,
  lost: (count) => `${many(count, "mención", "menciones")} sin poder guardarse`,
  screen: "En pantalla",
  screenOf: (read, shown) => `${number(read)} de ${number(shown)} leídas`,
  nothing: "Nada",
  unproven: (places) =>
    `Aún sin probar con una grabación: ${places}. Si ahí faltan publicaciones, cuéntanos qué ves.`,
  unprovenIs: {
    home: "el inicio",
    group: "grupos",
    search: "búsqueda",
    sponsored: "publicaciones patrocinadas",
    stream: "las publicaciones que llegan al desplazarte",
    review: "reseñas",
    share: "publicaciones compartidas",
    event: "eventos",
    reactions: "listas de reacciones",
  },
  shape: "Copiar lo que no se pudo leer",
  shapeOf: (site) => `Copiar la forma de lo que no se pudo leer en ${site}`,
  shapeWhy:
    "Copia claves y tipos de la última respuesta o publicación ilegible de una pestaña abierta: ni texto, ni nombres, ni números.",
  shapeCopied: "Copiado. Envíanoslo tal cual.",
  shapeNone:
    "Ninguna pestaña abierta de este sitio tiene nada ilegible. Recarga la página que falló e inténtalo de nuevo.",
  shapeFailed: "No se pudo copiar. No se ha enviado nada.",
};
