/** Words of every chart, in Spanish. */

import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { quoted } from "@/components/i18n/quoted";

export const charts: DashboardWords["charts"] = {
  gap: "no se revisó nada",
  none: "desconocido",
  unknown: "Desconocido: ese día no se revisó nada",
  when: "Día",
  plot: (title) => `${title}. Las flechas leen un día tras otro.`,
  hint: "Señala un día o usa las flechas.",
  asTable: "Tabla",
  asChart: "Gráfico",
  copyPng: (title) => `Copiar ${quoted(title)} como imagen (PNG)`,
  copySvg: (title) => `Copiar ${quoted(title)} como SVG`,
  csv: (title) => `Descargar los valores de ${quoted(title)} (CSV)`,
  copied: "Copiado.",
  failed: "Este navegador no permitió copiar. La tabla y el archivo siguen sirviendo.",
  mark: { spike: "Más de lo habitual: ", change: "Cambió la definición: " },
};
