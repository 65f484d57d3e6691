/** Words of the report, in Spanish: sections, and for each figure its name, formula and caveat. */

import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";
import type { WhyUnknown } from "@/lib/metrics/measure";
import type { InputName } from "@/lib/metrics/passport";
import type { PlaceKind } from "@/lib/model/place";

const posts = (count: number) => many(count, "publicación", "publicaciones");
const authors = (count: number) => many(count, "autor", "autores");
const mentions = (count: number) => many(count, "mención", "menciones");

const seenHere =
  "Solo lo que se mostró en este navegador: lo que los sitios deciden mostrar no es una muestra al azar.";
const shortened = "Una cifra abreviada cuenta de su mínimo a su máximo; una desconocida se omite.";

const metrics: DashboardWords["report"]["metrics"] = {
  mentions: {
    name: "Menciones",
    formula: "Publicaciones que nombran a la marca o le hablan, cada una una vez",
    caveat: seenHere,
  },
  engagement: {
    name: "Interacciones",
    formula: "Me gusta + respuestas + compartidos + citas, según lo último visto",
    caveat: `Los guardados no se incluyen. ${shortened}`,
  },
  views: {
    name: "Vistas",
    formula: "Suma de las vistas que los sitios muestran bajo las publicaciones",
    caveat: `X muestra vistas; Facebook, solo reproducciones de vídeos. Veces vista, no personas. ${shortened}`,
  },
  people: {
    name: "Personas",
    formula: "Cuentas distintas que escribieron las menciones",
    caveat:
      "Tus propias cuentas no se incluyen. Una persona con dos cuentas cuenta dos veces. Por primera vez: no se vio ninguna mención suya antes de este periodo, por conocida que sea por lo demás.",
  },
  change: {
    name: "Cambio",
    formula: "Menciones de este periodo − menciones del periodo comparado",
    caveat:
      "También sube si solo miras más publicaciones: véanse las menciones por 1.000 publicaciones revisadas.",
  },
  ratePerThousand: {
    name: "Por 1.000 publicaciones revisadas",
    formula: "Menciones halladas ÷ publicaciones revisadas × 1.000",
    caveat:
      "Revisadas son las publicaciones distintas que estuvieron en tu pantalla, cada una una vez por día y lugar. Buscar la marca sube la tasa.",
  },
  engagementPerView: {
    name: "Tasa de interacción por vistas",
    formula: "Σ interacciones ÷ Σ vistas, en publicaciones con vistas conocidas",
    caveat: "Conjunta: una publicación muy vista pesa más. Las vistas no son alcance.",
  },
  meanEngagementPerView: {
    name: "Tasa de interacción, media de publicaciones",
    formula: "Media de interacciones ÷ vistas de cada publicación",
    caveat: "Cada publicación pesa igual. Difiere de la tasa conjunta; nunca compares una con otra.",
  },
  engagementPerFollower: {
    name: "Tasa de interacción por seguidores",
    formula: "Σ interacciones ÷ Σ seguidores de los autores, en publicaciones con seguidores conocidos",
    caveat: "Los seguidores mostrados la última vez, no los de cuando se publicó.",
  },
  conversation: {
    name: "Comentarios por publicación",
    formula: "Σ respuestas ÷ publicaciones con respuestas conocidas",
    caveat: "Tasa de conversación. La mitad puede ser un solo hilo largo.",
  },
  amplification: {
    name: "Compartidos por publicación",
    formula: "Σ compartidos ÷ publicaciones con compartidos conocidos",
    caveat: "Tasa de amplificación. Las citas no se incluyen.",
  },
  applause: {
    name: "Me gusta por publicación",
    formula: "Σ me gusta y reacciones ÷ publicaciones con me gusta conocidos",
    caveat: "Tasa de aplauso. En Facebook también cuenta una reacción de enfado.",
  },
  virality: {
    name: "Viralidad",
    formula: "Σ compartidos ÷ Σ vistas, en publicaciones con vistas conocidas",
    caveat: "No hay una definición acordada; esta es compartidos por vista.",
  },
  potentialReach: {
    name: "Alcance potencial",
    formula: "Seguidores de todos los autores, cada autor una vez",
    caveat:
      "Lo máximo que pudo verla por sus autores; muy por encima de quienes la vieron. Los seguidores de quienes la compartieron no se incluyen.",
  },
  modelledImpressions: {
    name: "Impresiones estimadas",
    formula: "Σ seguidores × de 0,15 (menos de 100.000) a 0,06 (más de 10 millones)",
    caveat: "Una regla aproximada de un proveedor, no una observación. Desactivada si no la pides.",
  },
  shareOfMentions: {
    name: "Cuota de voz",
    formula: "Menciones ganadas que dicen el nombre ÷ las de todas las marcas comparadas",
    caveat:
      "Solo la voz observada: justa si todas las marcas se siguieron todo el tiempo. Buscar una marca la favorece: mira las cuotas en los muros y en las búsquedas.",
  },
  shareInFeeds: {
    name: "Cuota de voz en los muros",
    formula:
      "Menciones ganadas que dicen el nombre y se vieron primero en un muro ÷ las de todas las marcas comparadas",
    caveat:
      "Los muros son el inicio, las listas, los grupos, los perfiles y los hilos. Cuenta dónde se vio primero una mención; las notificaciones, los marcadores y los lugares que la página no dice no cuentan ni aquí ni como búsqueda.",
  },
  shareInSearches: {
    name: "Cuota de voz en las búsquedas",
    formula:
      "Menciones ganadas que dicen el nombre y se vieron primero en una búsqueda ÷ las de todas las marcas comparadas",
    caveat: "Dice tanto de lo que se buscó como de quién se habla.",
  },
  shareOfEngagement: {
    name: "Cuota de interacciones",
    formula: "Interacciones de las menciones ganadas ÷ las de todas las marcas comparadas",
    caveat:
      "Una sola publicación grande puede decidirla. Las interacciones llegan en masa, así que no se da intervalo.",
  },
  netSentimentAll: {
    name: "Sentimiento neto",
    formula: "(positivas − negativas) ÷ (positivas + neutras + negativas) × 100",
    caveat: "Las menciones sin certeza no se incluyen y se muestran al lado.",
  },
  netSentimentPolar: {
    name: "Sentimiento neto, solo con juicio",
    formula: "(positivas − negativas) ÷ (positivas + negativas) × 100",
    caveat: "Sin las neutras oscila más. Di cuál de los dos citas.",
  },
  netSentimentCorrected: {
    name: "Sentimiento neto, corregido",
    formula: "(positivas − negativas) ÷ (positivas + neutras + negativas) × 100, ponderado por tus juicios",
    caveat:
      "De las menciones sorteadas del último mes de este periodo, tal como las juzgaste. Su intervalo es más ancho de lo necesario, nunca más estrecho.",
  },
  classified: {
    name: "Sentimiento leído",
    formula: "Menciones leídas como positivas, neutras o negativas ÷ todas las menciones",
    caveat: "El resto es «sin certeza»: otro idioma o palabras demasiado débiles.",
  },
  responseRate: {
    name: "Respondidas",
    formula: "Respondidas ÷ (respondidas + vistas de nuevo sin respuesta)",
    caveat: "Lo que no se volvió a ver no es ni lo uno ni lo otro: se muestra al lado.",
  },
  medianFirstResponse: {
    name: "Mediana de la primera respuesta",
    formula: "En ese tiempo la tuvo la mitad de quienes querían respuesta",
    caveat:
      "Quienes aún esperan cuentan como «más de lo transcurrido». Si son demasiadas publicaciones para leerlas una a una, cuentan como «más que cualquier respuesta», y la cifra solo puede resultar larga.",
  },
};

const whys: Record<WhyUnknown, string> = {
  "no-posts": "Desconocido: no hay publicaciones en este periodo",
  "not-shown": "Desconocido: los sitios no lo mostraron en ninguna de estas publicaciones",
  "too-few": "Menos de 10 publicaciones: solo se dan las cifras",
  "no-exposure": "Desconocido: en este periodo no se contó lo que se miró",
  "no-before": "Desconocido: no se captó nada en el periodo comparado",
  "no-competitor": "Añade un competidor con el que comparar",
  "not-classified": "Desconocido: en ninguna publicación hay certeza sobre el sentimiento",
  "no-labels": "Desconocido: juzga antes las menciones sorteadas de este mes",
  "nothing-asked": "Nada pedía respuesta en este periodo",
  "not-reached": "Más de la mitad de quienes preguntaron sigue esperando",
  off: "Desactivado: las estimaciones solo se hacen si las pides",
};

const inputs: Record<InputName, string> = {
  mentions: "menciones",
  mentionsBefore: "menciones del periodo comparado",
  postsChecked: "publicaciones revisadas",
  likes: "me gusta",
  replies: "respuestas",
  shares: "compartidos",
  quotes: "citas",
  views: "vistas",
  followers: "seguidores de los autores",
  authors: "autores",
  mentionsOfAll: "menciones de todas las marcas comparadas",
  mentionsInFeeds: "menciones vistas primero en muros",
  mentionsInFeedsOfAll: "menciones de todas las marcas comparadas vistas primero en muros",
  mentionsInSearches: "menciones vistas primero en búsquedas",
  mentionsInSearchesOfAll: "menciones de todas las marcas comparadas vistas primero en búsquedas",
  engagementOfAll: "interacciones de todas las marcas comparadas",
  positive: "positivas",
  neutral: "neutras",
  negative: "negativas",
  unclassified: "sin certeza",
  labels: "menciones juzgadas por ti",
  answered: "respondidas",
  unanswered: "sin respuesta la última vez que se vieron",
  answerTimes: "tiempos de respuesta",
};

const placeNames: Record<PlaceKind, string> = {
  home: "inicio",
  search: "búsqueda",
  profile: "perfiles",
  thread: "hilos",
  list: "listas",
  notifications: "notificaciones",
  community: "comunidades",
  group: "grupos",
  bookmarks: "guardados",
  other: "otros lugares",
};

export const report: DashboardWords["report"] = {
  metrics,
  why: (why) => whys[why],
  input: (name) => inputs[name],
  place: (place) => placeNames[place],

  failed: "No se pudo hacer el informe",
  failedWhy: "Lo que ya se había captado está a salvo.",
  empty: (name) => `Nada sobre ${quoted(name)} en este periodo`,
  emptyHow:
    "Navega como siempre o elige un periodo más largo. Aquí toda cifra sale de publicaciones que miraste.",
  sections: "Secciones",
  section: {
    summary: "Resumen",
    volume: "Menciones en el tiempo",
    engagement: "Interacciones",
    reach: "Alcance",
    voice: "Cuota de voz",
    sentiment: "Sentimiento",
    topics: "De qué se habló",
    when: "Idiomas y horas",
    tops: "Publicaciones y voces destacadas",
    answers: "Respuestas",
    method: "Cómo se midió",
  },
  by: "Los días se cuentan por",
  bySeen: "cuándo se vio",
  byPosted: "cuándo se publicó",
  clientReport: "Informe para el cliente",

  ledger: "Pagadas, propias y ganadas",
  ledgerClass: "Medios",
  share: "Cuota",
  open: (name, value) => `${name}: ${value}. Cómo se calcula`,
  interval: (low, high) => `de ${low} a ${high}`,
  intervalIs: "Intervalo del 95 %, solo por azar",
  against: (change) => `${change} frente al periodo anterior`,
  ofPosts: (n, of) => `de ${number(n)} de ${posts(of)}`,
  ofAuthors: (n, of) => `de ${number(n)} de ${authors(of)}`,
  inChecked: (count) => `en ${posts(count)} ${plural(count, "revisada", "revisadas")}`,
  fraction: (top, bottom) => `${top} de ${bottom}`,
  newPeople: (count) => `${number(count)} por primera vez`,
  ownPeople: "Tus propias cuentas no cuentan como personas",
  platforms: "Por sitio",
  site: "Sitio",

  passport: {
    title: "Cómo se calcula",
    close: "Cerrar",
    formula: "Fórmula",
    value: "Valor",
    numerator: "Numerador",
    denominator: "Dividido por",
    undivided: "Nada: se cuenta",
    inputs: "Hecho de",
    n: "Se apoya en",
    posts: (n, of) => (n === of ? posts(n) : `${number(n)} de ${posts(of)}, el resto desconocido`),
    authors: (n, of) => (n === of ? authors(n) : `${number(n)} de ${authors(of)}, el resto desconocido`),
    interval: "Intervalo del 95 %",
    noInterval: "Ninguno: es un recuento, o sus publicaciones dependen unas de otras",
    intervalLater: "No se muestra: 30 publicaciones o más, leído de sumas",
    caveat: "Ojo",
    source: "Según",
    counting: "Recuento propio",
    version: (version, day) => `Versión ${version}, en uso desde el ${day}`,
    behind: "Ver las publicaciones de las que sale",
  },

  chart: {
    mentions: "Menciones por día",
    unit: "menciones",
    earned: "Ganadas",
    before: "Periodo anterior",
    classes: "Pagadas, propias y ganadas por día",
    sentiment: "Sentimiento de las menciones ganadas por día",
    spike: (day, count, expected) =>
      `${day}: ${mentions(count)}; con otras tantas publicaciones revisadas se esperaban ${expected}`,
    changed: (day, name, version) => `${day}: ${name}, versión ${version} desde aquí`,
    redefined: (day, part) =>
      `${day}: cambio de ${part}. Lo guardado se cuenta con la nueva definición; lo que antes no se guardó sigue sin saberse`,
  },

  talk: {
    more: "Se habla más, no solo se mira más:",
    less: "Se habla menos para lo que se miró:",
    same: "Sin cambio claro para lo que se miró:",
  },
  talkRatio: (ratio, low, high) =>
    `${ratio} veces las menciones por publicación revisada (de ${low} a ${high}).`,
  spikes: "Días que destacan",
  noSpikes: "Ningún día tiene más menciones de las que las semanas anteriores hacían esperar.",
  spikeMore: "Se habla más",
  spikeScroll: "Solo se miró más",
  spikeWords: (count, expected, times) =>
    `${mentions(count)} donde se esperaban ${expected}; ${times} veces las publicaciones revisadas habituales.`,
  cause: "En común:",
  causeConversation: (count, of) =>
    `${number(count)} de ${number(of)} ${plural(count, "está", "están")} en una misma conversación`,
  causeAuthor: (name, count, of) =>
    `${number(count)} de ${number(of)} ${plural(count, "es", "son")} de ${quoted(name)}`,
  causeDomain: (name, count, of) =>
    `${number(count)} de ${number(of)} ${plural(count, "enlaza", "enlazan")} a ${quoted(name)}`,
  causeTerm: (name, count, of) =>
    `${number(count)} de ${number(of)} ${plural(count, "dice", "dicen")} ${quoted(name)}`,
  noCause: "No tienen en común ni conversación, ni autor, ni enlace, ni palabra.",

  rungs: "Tres medidas que nunca se suman.",
  rungSeen: "Visto: lo muestran los sitios",
  rungEstimated: "Estimado: una regla aproximada",
  rungPossible: "Posible: un tope",
  estimate: "Estimar impresiones",
  noEstimate: "Dejar de estimar",

  voiceOf: "Marca",
  drawn: "La cuota, dibujada con su intervalo",
  voiceNone: "Añade un competidor en Marcas para ver tu cuota.",
  voicePlaces: (share) =>
    `${share} de las publicaciones revisadas estaba en búsquedas, que favorecen a la marca buscada.`,
  voiceSurfaces: (feed, search, neither) =>
    `De las menciones comparadas, ${number(feed)} se vieron primero en muros y ${number(search)} en búsquedas${neither === 0 ? "" : `; de ${number(neither)} no es ninguno de los dos, o no se sabe`}.`,
  voiceInFeeds: "En muros",
  voiceInSearches: "En búsquedas",

  toldApart: (unsure, all) =>
    `${number(unsure)} de ${mentions(all)} sin certeza: ni neutras ni omitidas en silencio.`,

  terms: "Palabras y frases",
  term: "Palabra o frase",
  posts: "Publicaciones",
  more: "Frente al periodo anterior",
  isNew: "nueva",
  points: (change) => `${change} puntos`,
  sameAsBefore: "sin cambio claro",
  hashtags: "Hashtags",
  links: "Sitios enlazados",
  languages: "Idiomas",
  none: "Nada",
  weekday: "Día",
  hours: "Cuándo escriben",
  hoursIs: (zone) => `Horas de ${zone}`,
  hour: (day, hour, count) => `${day}, ${hour}: ${posts(count)}`,
  undetermined: "Sin determinar",
  stillReading: "Leyendo las publicaciones de estas cifras…",
  sample: (count) =>
    plural(
      count,
      "De la publicación más nueva de este periodo.",
      `De las ${number(count)} publicaciones más nuevas de este periodo.`,
    ),
  whole: (count) =>
    plural(
      count,
      "De la única publicación de este periodo.",
      `De las ${number(count)} publicaciones de este periodo.`,
    ),

  topPosts: "Publicaciones destacadas",
  topBy: "Ordenadas por",
  orders: { engagement: "Interacciones", reach: "Seguidores", growth: "Crecimiento" },
  topVoices: "Voces destacadas",
  voice: "Voz",
  engagement: "Interacciones",
  followers: "Seguidores",
  unknownAuthor: "Autor desconocido",

  notSeenSince: (count) =>
    `${posts(count)} no se ${plural(count, "volvió", "volvieron")} a ver: ni con respuesta ni sin ella.`,

  methodSeen:
    "Todo lo de aquí estuvo en la pantalla de este navegador. Nada se pidió, se compró ni se estimó.",
  methodEstimated:
    "Todo lo de aquí estuvo en la pantalla de este navegador; las impresiones estimadas son una regla aproximada. Nada se pidió ni se compró.",
  methodChecked: (count, days, of) =>
    `${posts(count)} ${plural(count, "revisada", "revisadas")} en ${number(days)} de ${many(of, "día", "días")}.`,
  methodNoChecked: "En este periodo no se contó lo que se miró.",
  methodPlaces: (places) => `Estaban en: ${places}.`,
  methodPlace: (place, share) => `${place} ${share}`,
  methodRules:
    "Las tasas se dan desde 10 publicaciones, con su intervalo por debajo de 30. Lo desconocido es una raya, nunca un cero.",
  methodRedefined: (changes) => `Definido de nuevo en este periodo: ${changes}.`,
  methodRedefinedOn: (day, part) => `${part} (${day})`,
  parts: {
    keywords: "palabras clave",
    accounts: "cuentas propias y empleados",
    kind: "marca, competidor o tema",
    rules: "reglas de lectura",
    program: "versión de Mentionary",
    zone: "zona horaria",
  },
  methodVersions: (versions) =>
    versions === 1
      ? "Todas las fórmulas están en la versión 1."
      : `Las fórmulas van de la versión 1 a la ${number(versions)}; cada cifra dice la suya.`,

  sheet: {
    back: "Volver al informe",
    print: "Imprimir o guardar como PDF",
    logo: "Logotipo",
    noLogo: "Quitar el logotipo",
    badLogo: "Ese archivo no es una imagen que este navegador pueda leer.",
    title: "Título",
    titleExample: (name) => `Medios ganados: ${name}`,
    comment: "Comentario",
    commentExample: "Qué pasó y qué proponemos",
    figures: "Cifras",
    posts: "Publicaciones destacadas",
    postCount: (count) => (count === 0 ? "Ninguna" : number(count)),
    paper: "Papel",
    a4: "A4",
    letter: "Carta",
    notPublic: "Mostrar publicaciones no públicas",
    names: "Mostrar los nombres de los autores",
    left: (count) =>
      `Se ${plural(count, "omite", "omiten")} ${many(count, "publicación no pública", "publicaciones no públicas")}.`,
    author: "Alguien",
    range: (from, to) => `${from} – ${to}`,
    comparedWith: (from, to) => `comparado con ${from} – ${to}`,
    notSaved: "No se pudieron guardar tus opciones. La hoja está como la ves.",
    made: (day) => `Hecho el ${day} con Mentionary`,
    how: "Cómo se midió",
  },
};
