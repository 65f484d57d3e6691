/** Words about the store, in Spanish: how it is, backups, checking, keeping and forgetting. */

import type { WholeDashboardWords } from "@/components/i18n/dashboard/en";
import { many, number } from "@/components/i18n/spanish";

const mentions = (count: number) => many(count, "mención", "menciones");
const posts = (count: number) => many(count, "publicación", "publicaciones");
const rows = (count: number) => many(count, "fila", "filas");

export const store: WholeDashboardWords["store"] = {
  sites: "Sitios",
  sitesWhy: "Cómo va hoy la lectura, por lo que vio este navegador. Las ventanas privadas no se leen nunca.",

  jobs: {
    restore: "Incorporando la copia",
    retention: "Olvidando lo antiguo",
    erase: "Borrando la cuenta",
    check: "Comprobando los datos",
    rerun: "Comparando todo de nuevo",
    forget: "Eliminando al cliente",
  },
  jobDone: {
    restore: "Se incorporó la copia",
    retention: "Se olvidó lo antiguo",
    erase: "Se borró la cuenta",
    check: "Se comprobaron los datos",
    rerun: "Se comparó todo de nuevo",
    forget: "Se eliminó al cliente",
  },
  jobOf: (done, total) => `${number(done)} de ${number(total)}`,
  jobFailed: "Se detuvo con un error. Lo hecho está a salvo, y al empezar de nuevo continúa.",
  jobCancelled: "Detenido. Lo hecho hasta entonces se queda.",
  jobBusy: "Hay otra tarea en marcha. Espera a que acabe o párala.",
  repaired: (count) =>
    count === 0
      ? "Todas las sumas están bien."
      : `${many(count, "fila de sumas estaba mal y se corrigió", "filas de sumas estaban mal y se corrigieron")}.`,
  searched: (isAnew) =>
    isAnew
      ? "Las listas y la búsqueda no coincidían con las menciones y se rehicieron."
      : "Las listas y la búsqueda coinciden con las menciones.",
  stop: "Parar",

  backup: "Copia de seguridad",
  backupWhy: "Un archivo con todo: guárdalo en otro lugar o llévalo a otro ordenador.",
  weekly: "Una copia cada semana en la carpeta de descargas",
  weeklyState: { on: "Activada", off: "Desactivada" },
  weeklyWhy: "Ahí se conservan las tres últimas.",
  weeklyAsk: "Tu navegador pregunta una vez si Mentionary puede escribir en la carpeta de descargas.",
  weeklyRefused: "Sin ese permiso no hay copia semanal.",
  lastBackup: (age) => `La última se hizo hace ${age}.`,
  noBackup: "Aún no se ha hecho ninguna.",
  backupError: "La última no se pudo escribir. Tus datos están a salvo; el próximo intento es en unas horas.",
  unseal: "Probar esta frase",
  passphrase: "Frase de contraseña",
  passphraseHint:
    "Opcional. Sella el archivo: nadie lo lee sin la frase, y nadie puede ayudarte si se pierde.",
  backupNow: "Hacer una copia ahora",
  writing: (done, total) => `${number(done)} de ${number(total)} filas escritas`,
  backedUp: (count) => `Copia escrita: ${rows(count)}`,
  backupFailed: "No se escribió la copia. Tus datos están a salvo.",
  cancel: "Parar",

  restore: "Incorporar una copia",
  restoreWhy:
    "Primero se comprueba entera. Después se fusiona: ganan los cambios más nuevos, nada se duplica y lo borrado sigue borrado.",
  chooseFile: "Elegir un archivo de copia",
  checking: (percent) => `Comprobando: ${number(percent)} %`,
  staged: (count, day) => `En orden: ${rows(count)}, hecha el ${day}.`,
  merge: "Fusionarla con estos datos",
  notNow: "Ahora no",
  restoreErrors: {
    "backup-foreign": "No es una copia de Mentionary. No ha cambiado nada.",
    "backup-newer":
      "La hizo una versión más nueva. Actualiza Mentionary e inténtalo de nuevo. No ha cambiado nada.",
    "backup-damaged": "Está cortada o se cambió después de escribirla. No ha cambiado nada.",
    "backup-hostile": "No es lo que puede ser una copia y quizá busque hacer daño. No ha cambiado nada.",
    "backup-locked": "Está sellada. Escribe su frase de contraseña.",
    "backup-wrong-passphrase": "No es esta frase.",
    "storage-full": "No hay sitio para desempaquetarla. No ha cambiado nada.",
    cancelled: "Detenido. No ha cambiado nada.",
  },
  restoreFailed: "No se pudo leer el archivo. No ha cambiado nada.",

  check: "Comprobar los datos",
  checkWhy:
    "Compara cada suma, cada lista y lo que encuentra la búsqueda con las menciones de las que salieron, y corrige lo que difiere.",
  checkNow: "Comprobar ahora",
  lastCheck: (age) => `Última comprobación hace ${age}.`,

  forget: "Olvidar",
  forgetWhy:
    "Lo que se elimina queda en las cifras como suma anónima. Las menciones que respondiste, etiquetaste o recortaste nunca se eliminan por estas reglas.",
  rules: {
    mentions: "Menciones que nadie atendió",
    people: "Personas de las que no se guarda nada más",
    observations: "Aligerar las cifras de publicaciones antiguas",
  },
  never: "nunca",
  after: (days) =>
    days % 365 === 0
      ? `tras ${days === 365 ? "un año" : many(days / 365, "año", "años")}`
      : `tras ${many(days, "día", "días")}`,
  saveRules: "Guardar estas reglas",
  rulesSaved: "Guardado. Se aplican como pronto dentro de un día.",
  wouldGo: (mentionCount, people, observations) =>
    `Ahora esto eliminaría ${mentions(mentionCount)} y ${many(people, "cuenta", "cuentas")}, y aligeraría las cifras de ${posts(observations)}.`,
  counting: "Contando lo que eliminarían estas reglas …",
  nextRun: (age) => `Se aplican de nuevo en ${age}.`,

  erase: "Borrar a alguien",
  eraseWhy:
    "Todo lo que escribió una cuenta desaparece de este ordenador, también de la búsqueda, y ni lo que se capte después ni una copia lo traen de vuelta. Un archivo de copia escrito antes todavía lo contiene, para otro ordenador: borra los antiguos. No se puede deshacer.",
  eraseSite: "Sitio",
  eraseHandle: "Usuario o id de la cuenta",
  eraseNow: "Borrar todo lo suyo",
  eraseSure: (account) => `¿Borrar ${account} para siempre?`,
  eraseYes: "Sí, borrarla",
  eraseBad: "Escribe el usuario tal como aparece en el sitio.",

  state: "Los datos",
  rows: {
    mentions: "Menciones",
    posts: "Publicaciones",
    observations: "Publicaciones con cifras",
    accounts: "Cuentas",
    conversations: "Conversaciones",
  },
  size: "Tamaño",
  sizeOf: (bytes, quota) => `${bytes} de ${quota} que permite el navegador`,
  unknownSize: "El navegador no lo dice",
  growth: "Crecimiento",
  aDay: (count) => {
    const whole = Math.round(count);
    return `${mentions(whole)} al día, en la última semana`;
  },
  tooYoung: "Desconocido hasta que pase un día",
  oldest: "Mención más antigua",
  kept: "Conservación en el navegador",
  persisted: (isPersisted) =>
    isPersisted === undefined
      ? "El navegador no lo dice"
      : isPersisted
        ? "Sí: no se expulsan si el disco se llena"
        : "Sin garantía: el navegador puede eliminarlos si el disco se llena. Una copia ayuda.",
  trouble: "Último error",
  noTrouble: "Ninguno",
  lastTrouble: (code, age) => `${code}, hace ${age}`,
  schema: "Versión de los datos",
  copy: "Copiar como texto",
  copied: "Copiado. No contiene datos personales.",
  notCopied: "Tu navegador no dejó copiarlo.",
};
