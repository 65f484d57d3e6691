/** Words of the settings, in Spanish. */

import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { many } from "@/components/i18n/spanish";

export const settings: DashboardWords["settings"] = {
  client: "Cliente",
  clientWhy: "De quién son estas marcas. Listas, cifras y archivos nunca mezclan clientes.",
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
