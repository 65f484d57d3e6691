/** Words of the demo, in Spanish. */

import type { DashboardWords } from "@/components/i18n/dashboard/en";

export const demo: DashboardWords["demo"] = {
  open: "Echar un vistazo con datos de muestra",
  openWhy: "Tres meses de una marca inventada, guardados aparte. Nunca se mezclan con los tuyos.",
  banner: "Datos de muestra",
  bannerWhy: "Todo lo de aquí es inventado. Nada de ello está en tus cifras.",
  remove: "Quitar la muestra",
  building: "Preparando la muestra",
  share: (percent) => `${percent} %`,
  failed: "No se pudo preparar la muestra",
  failedWhy: "Tus datos no se tocan. Lo que falta se prepara al cargarla de nuevo.",
};
