/** Words of the brands view and of its keywords, in Spanish: a query in a sentence, its problems, its preview. */

import type { WholeDashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";
import type { BoundName } from "@/lib/query/query";
import type { JobRow } from "@/lib/store/job-row";

type BrandWords = WholeDashboardWords["brands"];

const posts = (count: number) => many(count, "publicación", "publicaciones");

const problems: BrandWords["problems"] = {
  "too-long": "La consulta es demasiado larga; de aquí en adelante no se lee nada.",
  "too-deep": "Hay demasiados paréntesis unos dentro de otros.",
  "too-many-terms": "La consulta tiene demasiados términos; de aquí en adelante no se lee nada.",
  empty: "Escribe qué buscar.",
  "operand-missing": "Aquí falta algo que buscar.",
  "parenthesis-open": "Este paréntesis no se cierra.",
  "parenthesis-stray": "Este paréntesis no cierra nada.",
  "quote-open": "Estas comillas no se cierran.",
  "term-empty": "Aquí no hay ningún carácter que se pueda buscar.",
  "term-too-long": "Es demasiado largo para buscarlo.",
  "operator-spelling": "Los operadores se escriben AND, OR y NOT.",
  "operator-lowercase": "En minúsculas es una palabra que buscar, no un operador.",
  "operators-mixed": "AND une antes que OR. Los paréntesis dicen qué va junto.",
  comma: "Una coma no une nada: las palabras seguidas deben estar todas.",
  "near-distance": "NEAR necesita un número de palabras de 0 a 100, como NEAR/5 o, en este orden, NEAR/5f.",
  "near-operand": "NEAR une palabras, frases, usuarios, hashtags y listas de ellos con OR.",
  "wildcard-leading": "Una palabra no puede empezar por un comodín.",
  "wildcard-broad": "Una palabra con comodín necesita al menos dos letras.",
  "wildcard-place": "Los comodines solo van en palabras y frases.",
  "wildcard-ending": "Aquí ? es una letra más, no un signo de interrogación.",
  "similar-short": "Una palabra necesita cuatro letras para distinguir una errata de otra palabra.",
  "similar-word": "Solo una palabra sola, en una escritura con espacios, puede tener una grafía parecida.",
  "field-unknown": "Ese campo no existe.",
  "field-empty": "Falta un valor tras los dos puntos.",
  "field-value": "Este campo no tiene ese valor.",
  "links-path": "Solo se compara el dominio de un enlace.",
  "handle-malformed": "Ningún usuario se escribe así.",
  "hashtag-malformed": "Ningún hashtag se escribe así.",
  "number-malformed": "Un límite se escribe >10, >=10, <10, <=10, =10 o 10..20.",
  "range-empty": "Ningún número cae en este intervalo.",
  "day-malformed": "Un día se escribe 2026-11-22.",
};

const counts: Readonly<Record<BoundName, string>> = {
  likes: "me gusta",
  replies: "respuestas",
  shares: "compartidos",
  quotes: "citas",
  bookmarks: "guardados",
  views: "vistas",
  followers: "seguidores",
};

const plain: Readonly<Record<string, string>> = {
  "query-is-reply": "es una respuesta",
  "query-is-quote": "cita una publicación",
  "query-is-repost": "es una republicación",
  "query-is-comment": "es un comentario",
  "query-is-question": "pregunta algo",
  "query-is-sponsored": "está marcada como pagada",
  "query-has-link": "tiene un enlace",
  "query-has-image": "tiene una imagen",
  "query-has-video": "tiene un vídeo",
};

const say: BrandWords["say"] = ({ key, arguments: given, parts }) => {
  const text = quoted(String(given.text ?? ""));
  const [first = "", second = ""] = parts;
  const figure = (name: string) => number(Number(given[name] ?? 0));
  const count = isBound(given.count) ? counts[given.count] : String(given.count);
  const said: Readonly<Record<string, () => string>> = {
    "query-all": () => parts.join(" y "),
    "query-any": () => `(${parts.join(" o ")})`,
    "query-but-not": () => `${first}, salvo si ${parts.slice(1).join(" o ")}`,
    "query-not": () => `no cumple esto: ${first}`,
    "query-near": () => `${first} a menos de ${figure("words")} palabras de ${second}`,
    "query-near-ordered": () => `${first} y después, en ${figure("words")} palabras, ${second}`,
    "query-says-term": () => `dice ${text}`,
    "query-says-pattern": () => `dice una palabra como ${text}`,
    "query-says-raw": () => `dice exactamente ${text}`,
    "query-says-similar": () => `dice ${text} o una errata suya`,
    "query-says-handle": () => `nombra a @${text}`,
    "query-says-hashtag": () => `tiene el hashtag #${text}`,
    "query-says-links": () => `enlaza a ${text}`,
    "query-author": () => `la escribe ${text}`,
    "query-site": () => `está en ${text}`,
    "query-url": () => `tiene ${text} en su dirección`,
    "query-platform": () => `está en ${text}`,
    "query-lang": () => `está en el idioma ${text}`,
    "query-count-exactly": () => `tiene exactamente ${figure("figure")} ${count}`,
    "query-count-least": () => `tiene al menos ${figure("least")} ${count}`,
    "query-count-most": () => `tiene como mucho ${figure("most")} ${count}`,
    "query-count-between": () => `tiene de ${figure("least")} a ${figure("most")} ${count}`,
    "query-since": () => `se publicó el ${given.day} o después`,
    "query-until": () => `se publicó el ${given.day} o antes`,
  };
  return said[key]?.() ?? plain[key] ?? key;
};

function isBound(count: unknown): count is BoundName {
  return typeof count === "string" && Object.hasOwn(counts, count);
}

const mentions = (count: number) => many(count, "mención", "menciones");

/** "3 menciones más que antes: 4 halladas ahora, 0 recuperadas, 1 apartada; 12 como estaban." */
function cameTo({ counts: came }: JobRow): string {
  const { added = 0, returned = 0, fellOut = 0, same = 0 } = came;
  const more = added + returned - fellOut;
  if (added + returned + fellOut === 0) return `Las mismas menciones que antes, ${number(same)} en total.`;
  const sum =
    more === 0
      ? "Tantas menciones como antes, pero otras"
      : `${mentions(Math.abs(more))} ${more > 0 ? "más" : "menos"} que antes`;
  const parts = [
    many(added, "hallada ahora", "halladas ahora"),
    many(returned, "recuperada", "recuperadas"),
    many(fellOut, "apartada", "apartadas"),
  ];
  return `${sum}: ${parts.join(", ")}; ${number(same)} como estaban.`;
}

function saidOfRerun(job: JobRow): string {
  const { state, done, total } = job;
  if (state === "running") return "Se está comparando de nuevo todo lo guardado.";
  if (state === "done") return `Se comparó de nuevo todo lo guardado. ${cameTo(job)}`;
  const why = state === "failed" ? "La comparación se detuvo con un error" : "La comparación se detuvo";
  const where = total === undefined ? "" : ` tras ${number(done)} de ${posts(total)}`;
  return `${why}${where}. ${cameTo(job)} Las demás publicaciones siguen como estaban.`;
}

export const brands: BrandWords = {
  list: "Marcas, competidores y temas",
  keywords: "Palabras clave",
  keywordsWhy:
    "Qué debe decir una publicación para contar. A casi todos les bastan los campos de arriba; esto dice lo mismo como consulta.",
  query: "Consulta",
  queryHint:
    'Por ejemplo: acme OR "teteras acme*" OR @acme · NOT "acme corp" · tetera NEAR/5 gotea · lang:es · likes:>=10',
  excluded: "No contar nunca",
  excludedHint: "También una consulta. Lo que halla no cuenta, diga lo que diga la primera.",
  fromFields: "Hecha con los campos. Cámbiala aquí y valdrá por sí misma.",
  ownQuery: "Una consulta propia. Mientras esté, los campos no cuentan.",
  problems,
  replace: (suggestion) => `Escribir ${quoted(suggestion)}`,
  say,
  posts: (said) => `Una publicación cuenta si ${said}.`,
  everyPost: "Sin palabras que buscar",
  everyPostWhy: (branch) =>
    `${quoted(branch)} no nombra palabras que se puedan buscar en una página. Se lee para ello cada publicación guardada, pero nada nuevo llega solo por ahí.`,
  everyPostAgree: "Leer cada publicación guardada de todos modos",
  unseen: (parts) => `Las páginas no pueden buscar ${parts.map(quoted).join(", ")}`,
  unseenWhy:
    "No dice ninguna palabra entera por la que empezar, así que nada nuevo llega por ahí. Añade palabras que deban estar.",
  preview: "Qué encuentra",
  previewOf: (count, isWhole) =>
    isWhole
      ? plural(count, "En la publicación guardada:", `En las ${number(count)} publicaciones guardadas:`)
      : plural(
          count,
          "En la más nueva de las publicaciones guardadas:",
          `En las ${number(count)} más nuevas de las publicaciones guardadas:`,
        ),
  previewNone: "Aún no hay publicaciones guardadas. Navega un poco y aquí verás qué encuentra la consulta.",
  found: posts,
  change: (more, fewer) =>
    more === 0 && fewer === 0
      ? "lo mismo que antes"
      : `${number(more)} más y ${number(fewer)} menos que antes`,
  only: "Están guardadas las publicaciones que coincidían antes y sus conversaciones, así que una consulta más amplia hallará más según sigas navegando.",
  group: {
    gained: "Serían nuevas",
    lost: "Quedarían fuera",
    kept: "Halladas como antes",
    missed: "No halladas",
  },
  why: "Por qué",
  whyState: { matched: "sí", missed: "no", unknown: "se desconoce" },
  besides: {
    fixed:
      "Se queda como está: decidiste sobre ella o la guardaste a mano, o se halló en palabras que no se guardaron.",
    addressed: "Está dirigida a la marca, así que cuenta diga lo que diga.",
  },
  invented: "Probar con las publicaciones inventadas de la demostración",
  inventedOf: (count) =>
    plural(count, "En una publicación inventada:", `En ${number(count)} publicaciones inventadas:`),
  unknownFigure: "El sitio no mostró esta cifra, así que no cumple nada.",
  ruledOut: "De aquí no cuenta nada",
  ruledOutWhy:
    "Autores y lugares que dijiste que no tratan de ella. Las palabras están en los campos de arriba.",
  again: "Volver a contar",
  countAgain: (name) => `Volver a contar: ${quoted(name)}`,
  countsAgain: (name) => `${quoted(name)} vuelve a contar. Lo guardado se compara de nuevo.`,
  notChanged: "No se cambió nada. Inténtalo de nuevo.",
  rerun: {
    title: "Comparar de nuevo",
    said: saidOfRerun,
    waiting: "Se compara de nuevo en cuanto acabe otra tarea.",
    of: (done, total) => `${number(done)} de ${number(total)}`,
    stop: "Parar",
    again: "Comparar todo de nuevo",
    showAside: "Ver lo apartado",
  },
  save: "Guardar palabras clave",
  saved: "Guardado. Lo que ya hay se vuelve a comparar en segundo plano.",
  notSaved: "No se guardaron las palabras clave",
  notSavedWhy: "Lo que escribiste sigue aquí. Inténtalo de nuevo.",
};
