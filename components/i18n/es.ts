/** Every text of the interface, in Spanish. */

import type { SiteHealth, Trouble, TroubleKind } from "@/lib/model/figures";

import type { Words } from "./en";
import { quoted } from "./quoted";
import { many, number, plural } from "./spanish";

const posts = (count: number) => many(count, "publicación", "publicaciones");
const mentions = (count: number) => many(count, "mención", "menciones");
const days = (count: number) => many(count, "día", "días");

function troubleWords(trouble: Trouble | undefined, site: string): string {
  if (!trouble) return site;
  const { kind, count } = trouble;
  const safe = "Lo que ya se había captado está a salvo.";
  const sentences: Record<TroubleKind, string> = {
    "nothing-read": `${site} ha cambiado: ${posts(count)} en pantalla, ninguna leída. ${safe}`,
    responses: `${site} ha cambiado: ${many(count, "respuesta", "respuestas")} sin publicaciones legibles. ${safe}`,
    drops: `${site}: ${many(count, "elemento ilegible", "elementos ilegibles")} hoy, más de lo habitual`,
    markup: `${site}: ${posts(count)} leídas, ninguna vista en pantalla; por eso no se cuentan las revisadas`,
    "no-tap": `${site}: la página no respondió; solo se lee lo que está en pantalla`,
    "given-up": `${site}: hoy no se ${plural(count, "pudo", "pudieron")} guardar ${mentions(count)}`,
  };
  return sentences[kind];
}

export const es: Words = {
  product: "Mentionary",
  menu: {
    page: "Recortar esta página",
    post: "Recortar esta publicación",
    selection: "Recortar el texto marcado",
    link: "Recortar este enlace",
  },
  loading: "Cargando",
  readOnly: "Estas menciones las guardó una versión más nueva de Mentionary",
  readOnlyWhy:
    "Están a salvo y puedes verlas. Actualiza Mentionary para seguir captando y para cambiarlas. Hasta entonces lo que muestran tus páginas espera a que se guarde.",
  full: "El disco está lleno: no se guarda nada nuevo",
  fullWhy: (moment) =>
    `El ${moment} ya no quedaba sitio. Lo guardado antes está a salvo; lo que muestran tus páginas espera en sus pestañas y se va con ellas. Libera espacio en este ordenador y se guardará solo.`,
  settings: "Ajustes",
  dashboard: "Panel",

  broken: {
    title: "Esta página ha dejado de funcionar",
    safe: "Lo que ya se había captado está a salvo.",
    again: "Cargarla de nuevo",
  },

  count: {
    unknown: "Desconocido: el sitio no lo mostró",
    noneKnown: "Desconocido: el sitio no lo mostró en ninguna de estas publicaciones",
    noPosts: "Desconocido: no hay publicaciones en este periodo",
    exactly: (figure) => figure,
    between: (low, high) => `Entre ${low} y ${high}: el sitio abrevia esta cifra`,
    atLeast: (figure, known, all) => `Al menos ${figure}: se conoce en ${number(known)} de ${posts(all)}`,
    likes: "Me gusta",
    replies: "Respuestas",
    shares: "Compartidos",
    views: "Vistas",
  },

  kind: { own: "Marca", competitor: "Competidor", topic: "Tema" },

  popup: {
    whose: "Marca, competidor o tema",
    range: "Periodo",
    days,
    unnamedClient: "Mis marcas",
    rounds: (due, all) =>
      `Rondas: ${number(due)} de ${plural(all, "1 pendiente", `${number(all)} pendientes`)}`,
    lastRound: (age) => `última hace ${age}`,
    noRound: "sin empezar",
    start: "Empezar",
    startRound: (name) => `Empezar por ${quoted(name)}`,
    capture: "Captar menciones",
    capturing: "Captando",
    paused: "En pausa",
    notStored: "Sin guardar",

    next: "Siguiente",
    waiting: (count) => `${number(count)} ${plural(count, "espera", "esperan")}`,
    nothingWaits: "Nada espera respuesta.",
    addressed: "Te lo dicen a ti",
    named: "Te nombra",
    clipped: "Recortado por ti",
    answered: "Respondida en otro sitio",
    answeredOf: (author) => `Respondida en otro sitio: ${quoted(author)}`,
    settled: "Marcada como respondida.",
    notSettled: "No se pudo guardar. No ha cambiado nada.",
    undo: "Deshacer",
    keys: "Las flechas mueven, Intro abre la publicación, W la marca como respondida, U deshace.",
    open: (author) => `Abrir la publicación de ${quoted(author)}`,
    unknownAuthor: "Autor desconocido",
    ago: (age) => `hace ${age}`,

    mentions: (count) => plural(count, "mención", "menciones"),
    engagement: "interacciones",
    engagementIs: "Me gusta, respuestas, compartidos y citas de estas menciones, según lo último visto",
    views: "vistas",
    people: (count) => plural(count, "persona", "personas"),
    peopleAre: "Autores distintos, sin contar tus propias cuentas",
    change: (change, count) => `${change} frente a los ${days(count)} anteriores`,
    noBefore: (count) => `Nada captado en los ${days(count)} anteriores`,
    namedOf: (named, name) => `${number(named)} ${plural(named, "nombra", "nombran")} a ${quoted(name)}`,
    earned: "Medios ganados",
    course: (counts) => `Menciones por día: ${counts}`,
    noCourse: "nada revisado",
    sentiment: (positive, neutral, negative) =>
      `${number(positive)} positivas, ${number(neutral)} neutras, ${number(negative)} negativas`,
    notSure: (count) => `${number(count)} sin certeza`,
    notSureIs: "Otro idioma o palabras demasiado débiles: ni neutras ni descartadas",
    voice: (share) => `cuota de voz ${share}`,
    voiceIs: (low, high) =>
      `Tu parte de las menciones que te nombran a ti o a un competidor: de ${low} a ${high}, solo por azar`,
    voiceFew: "Menos de 10 menciones te nombran a ti o a un competidor",
    relationships: "Relaciones",
    newPeople: "nuevas",
    newPeopleAre: "Autores de los que no se había visto ninguna mención anterior",
    firstAnswer: "mediana de la primera respuesta",
    firstAnswerIs: (count) =>
      `La mitad de ${posts(count)} que pedían respuesta ya la tenía entonces. Lo que aún espera cuenta como más tiempo.`,
    mostWait: "Más de la mitad de quienes preguntaron sigue esperando",
    nothingAsked: "Nada pedía respuesta en este periodo",
    noGlance: "Desconocido: no se contó",
    found: "Halladas en este navegador. Sin lo pagado ni lo tuyo.",

    newest: "Lo último",
    paid: "Pagada",
    owned: "Tuya",
    answeredTag: "Respondida",
    empty: (name) => `Aún no hay menciones de ${quoted(name)}`,
    emptyHow: "Navega como siempre. Cada publicación en tu pantalla que le concierna aparecerá aquí.",
    lookOn: (site) => `Buscarlo en ${site}`,

    checked: (count) => `en ${posts(count)} revisadas`,
    checkedIs: "Publicaciones distintas que estuvieron en tu pantalla, cada una una vez por día y lugar",

    page: (checked, found) => `Esta página: ${number(checked)} revisadas, ${mentions(found)}`,
    pageNone: "Esta página no se lee",
    pagePaused: "Esta página no se lee mientras la captación está en pausa",
    pagePending: (pending) => `${number(pending)} guardándose`,
    givenUp: (count) => `${mentions(count)} sin poder guardarse`,
    notRunning: (site) => `Esta página de ${site} aún no se lee`,
    notRunningWhy:
      "Se abrió antes de activar el sitio o de actualizar Mentionary. Al recargarla se pierde un borrador sin enviar.",
    reload: "Recargar esta página",

    siteOff: "Aún no se lee nada",
    siteOffWhy: "Todos los sitios están desactivados hasta que los actives.",
    withdrawn: (site) => `Mentionary ya no puede leer ${site}`,
    withdrawnWhy: "El navegador retiró el permiso o lo da solo al hacer clic. Lo captado antes está a salvo.",
    switchOn: (site) => `Activar ${site}`,
    refused: "El navegador no lo permitió. No ha cambiado nada.",

    setUpTitle: "¿De qué marca te ocupas?",
    setUpHow: "Dile su nombre a Mentionary. Se tarda menos de un minuto.",
    setUp: "Configurar",

    failed: "No se pudieron leer las menciones",
    failedWhy: "Lo que ya se había captado está a salvo. Cierra esta ventana y vuelve a abrirla.",
    newer: "Tus menciones las guardó una versión más nueva de Mentionary",
    newerWhy: "Están a salvo y sin tocar. Actualiza Mentionary para verlas.",
    emptied: "El navegador borró tus menciones",
    emptiedWhy:
      "Algo vació lo que Mentionary tenía guardado. Sabe aún qué buscar y sigue captando desde aquí.",
    emptiedSeen: "Entendido",
    blocked: "Otra ventana tiene ocupados los datos",
    blockedWhy:
      "Lo captado antes está a salvo. Cierra las otras ventanas de Mentionary y vuelve a abrir esta.",
  },

  health: {
    title: "Estado",
    never: (site) => `${site}: aún no se ha captado nada`,
    quiet: (site, age) => `${site}: última captación hace ${age}`,
    working: (site, age) => `${site}: leyendo, última hace ${age}`,
    workingNone: (site) => `${site}: leyendo, hoy sin menciones`,
    trouble: ({ trouble }: Pick<SiteHealth, "trouble">, site) => troubleWords(trouble, site),
    none: "Ningún sitio está activado",

    tab: "Estado de Mentionary",
  },
};
