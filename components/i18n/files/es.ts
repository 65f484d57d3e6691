/** Words of exports, in Spanish. */

import { coverageSpanish } from "@/components/i18n/coverage/es";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";

import type { FilesWords } from "./en";

const mentions = (count: number) => many(count, "mención", "menciones");

export const filesSpanish: FilesWords = {
  title: "Exportar esta lista",
  as: "Como",
  formats: {
    csv: "CSV, para una hoja de cálculo",
    xlsx: "Libro de Excel",
    ndjson: "NDJSON, una mención por línea, sin cambios",
    json: "JSON, sin cambios",
    markdown: "Tabla de Markdown",
  },
  separator: "Separado por",
  separators: { ",": "coma", ";": "punto y coma", "\t": "tabulador" },
  byteOrderMark: "Marcar el archivo como UTF-8: Excel lo necesita, a algunos importadores les estorba",

  columns: "Columnas",
  sets: {
    whole: "Todo",
    coverage: "Hoja de cobertura",
    airtable: "Airtable",
    "hubspot-contacts": "Contactos de HubSpot",
  },
  headers: (names) => `Encabezados: \u2068${names}\u2069`,
  edit: "Cambiar",
  copy: "Copiar y cambiar",
  remove: "Quitar",
  removed: (name) => `Se quitaron las columnas ${quoted(name)}.`,
  copyOf: (name) => `${name}, cambiado`,
  notSaved: "No se pudieron guardar las columnas.",
  editTitle: "Columnas propias",
  setName: "Nombre",
  orderHint:
    "El encabezado es lo que está sobre la columna en el archivo. Arrastrar, o Alt con las teclas arriba y abajo, mueve una columna.",
  headerOf: (name) => `Encabezado de ${quoted(name)}`,
  moveUp: (name) => `Subir ${quoted(name)}`,
  moveDown: (name) => `Bajar ${quoted(name)}`,
  takeOut: (name) => `Sacar ${quoted(name)}`,
  movedTo: (name, place, count) => `${quoted(name)} es la ${number(place)} de ${number(count)}`,
  addColumn: "Añadir una columna",
  leave: "Volver",
  saveSet: "Guardar columnas",
  problems: {
    noName: "Da un nombre a las columnas.",
    noColumns: "Una tabla necesita al menos una columna.",
    noHeader: "Cada columna necesita un encabezado.",
    sameHeader: "Dos columnas tienen el mismo encabezado.",
  },

  which: "Qué menciones",
  scopes: {
    all: "Todas las de esta lista",
    new: "Solo las nuevas desde la última exportación",
    changed: "Las nuevas y las que cambiaron desde entonces",
  },
  before: (count) =>
    count === 0
      ? "Aún no se ha exportado nada con estas columnas."
      : `Con estas columnas ${plural(count, "se ha exportado", "se han exportado")} ${mentions(count)} hasta ahora, en cualquier formato.`,
  beforeExact: (count) =>
    count === 0
      ? "Aún no se ha exportado nada sin cambios."
      : `Sin cambios ${plural(count, "se ha exportado", "se han exportado")} ${mentions(count)} hasta ahora.`,
  forget: "Contar todas otra vez como nuevas",
  nothingNew: "Nada nuevo desde la última exportación: no se ha escrito ningún archivo.",

  notPublic: "También lo que no es público",
  notPublicWhy: "Se omite si no lo pides: te lo mostraron a ti, no a todos.",
  leftOut: (count) =>
    `Se ${plural(count, "omite", "omiten")} ${many(count, "publicación", "publicaciones")}: te ${plural(count, "la mostraron", "las mostraron")} a ti, no a todos.`,

  start: "Exportar",
  cancel: "Cancelar",
  exporting: "Exportación",
  progress: (done, total) => `${number(done)} de ${mentions(total)}`,
  exported: (count) => `${mentions(count)} ${plural(count, "exportada", "exportadas")}.`,
  notNoted: (count) =>
    `${mentions(count)} ${plural(count, "exportada", "exportadas")}, pero no se pudo anotar: la próxima exportación las tomará por nuevas.`,
  stopped: "Se canceló la exportación. El archivo no está completo.",
  failed: "No se pudo escribir el archivo.",

  columnNames: {
    key: "Clave",
    client: "Cliente",
    subject: "Marca",
    platform: "Plataforma",
    kind: "Tipo",
    postId: "Número de la publicación",
    url: "Enlace",
    postedAt: "Publicada",
    firstSeenAt: "Vista por primera vez",
    lastSeenAt: "Vista por última vez",
    author: "Autor",
    handle: "Usuario",
    firstName: "Nombre (supuesto)",
    lastName: "Apellido (supuesto)",
    authorUrl: "Enlace al autor",
    followers: "Seguidores",
    socialKey: "Clave social",
    title: "Título",
    imageUrl: "Imagen",
    rating: "Valoración",
    text: "Texto",
    language: "Idioma",
    venue: "Grupo o página",
    visibility: "Visibilidad",
    how: "Nombrada o dirigida",
    terms: "Términos",
    mediaClass: "Clase de medio",
    sentiment: "Sentimiento",
    score: "Valor del sentimiento",
    intents: "Intenciones",
    stage: "Etapa",
    status: "Estado",
    answeredAt: "Respondida",
    firstResponseMinutes: "Primera respuesta en minutos",
    likes: "Me gusta, al menos",
    likesMost: "Me gusta, como máximo",
    replies: "Respuestas, al menos",
    repliesMost: "Respuestas, como máximo",
    shares: "Compartidas, al menos",
    sharesMost: "Compartidas, como máximo",
    quotes: "Citas, al menos",
    quotesMost: "Citas, como máximo",
    bookmarks: "Guardadas",
    views: "Vistas, al menos",
    viewsMost: "Vistas, como máximo",
    firstCountedAt: "Contada por primera vez",
    firstLikes: "Me gusta en el primer recuento",
    firstReplies: "Respuestas en el primer recuento",
    firstShares: "Compartidas en el primer recuento",
    firstViews: "Vistas en el primer recuento",
    engagement: "Interacciones",
    tags: "Etiquetas",
    note: "Nota",
    owner: "Responsable",
    links: "Enlaces del texto",
    hashtags: "Hashtags",
  },
  fieldNames: coverageSpanish,
};
