/** Words of the trade that several views use, in Spanish. What agrees, agrees with "mención". */

import type { DashboardWords } from "@/components/i18n/dashboard/en";

export const terms: DashboardWords["terms"] = {
  statuses: {
    open: "Nueva",
    waiting: "Por responder",
    answered: "Respondida",
    moved: "Pasada a privado",
    done: "Hecha",
    ignored: "Ignorada",
  },
  classes: { earned: "Ganada", owned: "Propia", paid: "Pagada" },
  classReasons: {
    sponsored: "El sitio la marca como pagada",
    "own-account": "La escribió una de tus cuentas",
    "written-here": "Se escribió en este navegador",
    affiliated: "La escribió alguien de tu equipo o un socio",
    "somebody-else": "La escribió otra persona",
    user: "Lo dijiste tú",
  },
  sentiments: {
    positive: "Positiva",
    neutral: "Neutra",
    negative: "Negativa",
    unclassified: "Sin certeza",
  },
  intents: {
    question: "Pregunta",
    complaint: "Queja",
    praise: "Elogio",
    recommendation: "Recomendación",
    purchase: "Quiere comprar",
    support: "Necesita ayuda",
    comparison: "Comparación",
    suggestion: "Sugerencia",
    news: "Noticia",
  },
  stages: {
    awareness: "La conoce",
    consideration: "Se lo piensa",
    purchase: "Compra",
    ownership: "La tiene",
    influence: "Habla de ella",
  },
  hows: {
    named: "La nombra",
    addressed: "Se lo dicen",
    clipped: "Recortada a mano",
  },
  surfaces: { feed: "Un muro", search: "Una búsqueda" },
  counts: {
    likes: "Me gusta",
    replies: "Respuestas",
    shares: "Compartidos",
    quotes: "Citas",
    bookmarks: "Guardados",
    views: "Vistas",
    engagement: "Interacciones",
    reach: "Seguidores",
  },
};
