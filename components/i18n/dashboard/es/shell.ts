/** Words around every view of the dashboard, in Spanish. */

import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";
import { many, number, plural } from "@/components/i18n/spanish";

export const shell: DashboardWords["shell"] = {
  tab: "Panel de Mentionary",
  tabOf: (view) => `${view} · Mentionary`,
  skip: "Ir al contenido",
  views: "Vistas",
  view: {
    overview: "Resumen",
    mentions: "Menciones",
    report: "Medios ganados",
    people: "Personas",
    brands: "Marcas",
    rounds: "Rondas",
    health: "Estado y datos",
    settings: "Ajustes",
  },
  waiting: (count) => `${number(count)} ${plural(count, "espera", "esperan")} respuesta`,
  short: (count) => (count > 999 ? `${number(999)}+` : number(count)),
  palette: "Buscar o ir a",
  collapse: "Plegar",
  expand: "Desplegar",

  client: "Cliente",
  unnamedClient: "Mis marcas",
  showClient: (name) => `Cambiar a ${quoted(name)}`,
  clientEmpty: (name) => `${quoted(name)} aún no sigue nada`,
  clientEmptyHow:
    "Di cómo se llama la marca. A partir del nombre se sugieren usuarios, etiquetas y el dominio.",
  firstBrand: "Nombre de la marca",
  addBrand: "Añadir la marca",
  notSaved: "No se guardó. Inténtalo de nuevo.",
  whose: "Marca, competidor o tema",
  allSubjects: "Todas las marcas",
  time: "Periodo",
  lastDays: (days) => (days === 1 ? "Último día" : `Últimos ${many(days, "día", "días")}`),
  allTime: "Todo el tiempo",
  custom: "Del … al …",
  from: "Primer día",
  to: "Último día",
  compare: "Comparado con",
  comparison: {
    before: "frente al periodo anterior",
    year: "frente a hace un año",
    none: "sin comparación",
  },

  undo: "Deshacer",
  dismiss: "Descartar",
  close: "Cerrar",

  setUpTitle: "¿De qué marca te ocupas?",
  setUpHow: "Dile su nombre a Mentionary y activa un sitio. Se tarda menos de un minuto.",
  setUp: "Configurar",
  failed: "No se pudieron leer las menciones",
  failedWhy: "Lo que ya se había captado está a salvo. Si vuelve a fallar, cierra esta pestaña y abre otra.",
  newer: "Tus menciones las guardó una versión más nueva de Mentionary",
  newerWhy: "Están a salvo y sin tocar. Actualiza Mentionary para verlas.",
  blocked: "Otra ventana tiene ocupados los datos",
  blockedWhy:
    "Lo captado antes está a salvo. Cierra las otras ventanas de Mentionary y vuelve a cargar esta.",
  notLoaded: "No se pudo cargar esta vista",
  notLoadedWhy: "Puede que Mentionary se haya actualizado entretanto. Lo captado está a salvo.",
  loadAgain: "Cargarla de nuevo",
  whichSites: "Ver qué sitios se leen",

  command: "Escribe una vista, una marca o una acción",
  commands: "Resultados",
  noCommand: (text) => `Nada se llama ${quoted(text)}`,
  goTo: (view) => `Ir a ${view}`,
  showSubject: (name) => `Ver ${quoted(name)}`,
  openSaved: (name) => `Abrir ${quoted(name)}`,
  group: { view: "Vista", client: "Cliente", subject: "Marca", saved: "Vista guardada", action: "Acción" },
  setUpAgain: "Cambiar marcas, sitios y cuentas",
  toggleRail: "Plegar o desplegar las vistas",
  searchMentions: (text) => `Buscar ${quoted(text)} en las menciones`,
};
