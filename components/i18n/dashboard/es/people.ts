/** Words of the people view, in Spanish. */

import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";

const persons = (count: number) => many(count, "persona", "personas");

export const people: DashboardWords["people"] = {
  total: persons,
  lead: (name) => `Cuentas vistas hablando de ${quoted(name)}. Las tuyas no se incluyen.`,
  shown: (shown, total) => `${number(shown)} de ${persons(total)}`,
  order: "Orden",
  orders: {
    mentions: "Más menciones",
    engagement: "Más interacciones logradas",
    last: "Las últimas en hablar",
  },
  name: "Persona",
  mentions: "Menciones",
  engagement: "Interacciones logradas",
  followers: "Seguidores",
  last: "Última mención",
  platform: "Sitio",
  unknownAuthor: "Autor desconocido",
  unknown: "Desconocido: el sitio no lo mostró",
  open: (name) => `Abrir ${quoted(name)}`,
  empty: "Nadie todavía",
  emptyHow: "Quien hable de tu marca mientras navegas aparecerá aquí.",
  failed: "No se pudieron leer las personas",
  failedHow: "Lo captado está a salvo. Vuelve a cargar la página.",

  back: "Todas las personas",
  gone: "Esta persona no está aquí",
  goneHow: "Puede que se haya borrado o que el enlace sea de otro ordenador.",
  profile: "Abrir el perfil",
  verified: "Verificada",
  firstSeen: (age) => `por primera vez hace ${age}`,
  answered: "Respondidas por ti",
  answeredOf: (answered, total) => `${number(answered)} de ${number(total)}`,
  posts: "Lo que dijo",
  allPosts: "Ver en Menciones",
  more: (count) => `${number(count)} más en Menciones.`,
  conversations: "Conversaciones",
  noConversation: "Ningún hilo con otros estuvo en tu pantalla.",
  conversation: (posts) => many(posts, "publicación", "publicaciones"),
  engagementIs: "Me gusta, respuestas, compartidos y citas de sus menciones, según lo último visto",
  kept: "Lo que se guarda de esta persona",
  keptWhy:
    "Alguien puede pedirlo, o pedir que se borre. El archivo contiene todas sus publicaciones captadas y lo que anotaste en ellas.",
  exportText: "Exportar lo guardado, para leer",
  exportJson: "Exportar lo guardado, como JSON",
  erase: "Borrar",
  keep: "No, conservarlo",
  saved: "El archivo está escrito",
  notSaved: "No se escribió el archivo. No ha cambiado nada.",
  erasing: "Se está borrando. En «Estado y datos» se ve cuánto lleva.",
  file: {
    title: "Todo lo que se guarda de esta persona",
    accounts: "Cuentas",
    posts: "Publicaciones",
    shares: "Publicaciones que compartió",
    namedIn: "Publicaciones de otros que la nombran",
    names: "Otros nombres suyos",
    noteOf: (note) => `Nota: ${note}`,
    tagsOf: (tags) => `Etiquetas: ${tags.join(", ")}`,
  },
  mentionsIs: (count) => plural(count, "mención", "menciones"),
};
