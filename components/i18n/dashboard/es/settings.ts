/** Words of the settings, in Spanish. */

import type { WholeDashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, plural } from "@/components/i18n/spanish";

export const settings: WholeDashboardWords["settings"] = {
  clients: "Clientes",
  clientsWhy:
    "De quién son estas marcas. Listas, cifras y archivos nunca mezclan clientes; una publicación que concierne a dos se guarda una vez.",
  clientName: "Nombre del cliente",
  unnamed: "Mis marcas",
  holds: (brands, mentions) =>
    `${many(brands, "marca o tema", "marcas y temas")} · ${many(mentions, "mención", "menciones")}`,
  rename: "Cambiar el nombre",
  renamed: "Se cambió el nombre del cliente.",
  addClient: "Añadir un cliente",
  zone: "Zona horaria",
  zoneWhy: "Ahí empiezan los días y los meses de sus cifras.",
  noZone: "Ninguna zona horaria se llama así. Escribe una ciudad, como Lisbon o Tokyo.",
  daysOf: (zone) => `Sus días son los de ${quoted(zone)}.`,
  nowIn: (zone) => `Ahora: ${quoted(zone)}.`,
  changeZone: "Cambiar la zona horaria",
  moveTo: (zone) => `Contar sus días en ${quoted(zone)}`,
  zoneMeans:
    "Cada mención se vuelve a contar, en el día que le toca allí; si hay muchas, tarda unos minutos. Cuántas publicaciones revisaste solo se sabe por días, así que se queda en los de la zona anterior. Los gráficos marcan el cambio.",
  moved: (zone) => `Ahora sus días son los de ${quoted(zone)}. Todo se vuelve a contar en segundo plano.`,
  cancel: "Cancelar",
  archive: "Archivar",
  archiveOf: (name) => `Archivar ${quoted(name)}`,
  didArchive: (name, brands, mentions) =>
    `${quoted(name)} está archivado: ya no se ${plural(brands, "busca", "buscan")} ${many(brands, "marca o tema", "marcas y temas")}, y ${many(mentions, "mención se queda", "menciones se quedan")} en los datos, fuera de toda lista.`,
  archived: (count) => `Archivados: ${many(count, "cliente", "clientes")}`,
  bringBack: "Recuperarlo",
  forget: "Eliminar para siempre …",
  forgetTitle: (name) => `¿Eliminar ${quoted(name)} para siempre?`,
  forgetWhat: (mentions) =>
    `${plural(mentions, "Desaparece", "Desaparecen")} ${many(mentions, "mención", "menciones")}, con etiquetas, notas y respuestas, sus cifras, rondas, vistas guardadas, conjuntos de columnas e informe.`,
  forgetNot:
    "Las publicaciones que conciernen a otro cliente se quedan en él. Las copias de seguridad anteriores aún lo contienen todo. No se puede deshacer.",
  forgetSure: "Eliminar todo sobre él",
  isBack: (name) => `${quoted(name)} ha vuelto, con sus marcas y todo lo encontrado antes.`,
  rules: "Reglas de lectura",
  rulesWhy:
    "Qué hace de una mención una pregunta, una queja o una compra, y en qué etapa con la marca está quien habla. Cada mención muestra la regla que se cumplió.",
  language: (code) => new Intl.DisplayNames("es", { type: "language" }).of(code) ?? code,
  rulesOf: (count) => many(count, "regla", "reglas"),
  ownRule: "Regla tuya",
  changed: "cambiada",
  off: "desactivada",
  query: (id) => `Consulta de la regla ${id}`,
  switchOff: "Desactivarla",
  reset: "Como venía",
  addRule: "Añadir una regla",
  newQuery: "Una publicación lo es si …",
  saveRules: "Guardar las reglas",
  saved: "Guardado. Lo que ya hay se vuelve a leer en segundo plano.",
  unreadable: "Una de las reglas tiene un error. Está marcada.",
  notSaved: "No se guardaron las reglas",
  notSavedWhy: "Lo que escribiste sigue aquí. Inténtalo de nuevo.",
  more: "Más",
};
