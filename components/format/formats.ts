/**
 * Formats of numbers and dates, each made once: making one takes a hundred times as long as using it, and a chart
 * of a year names 365 days.
 */

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return madeOnce(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

/** Without a zone in `options` it is that of the browser when it was first asked for. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return madeOnce(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

function madeOnce<Format>(
  known: Map<string, Format>,
  locale: string,
  options: object,
  make: () => Format,
): Format {
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = known.get(name) ?? make();
  known.set(name, format);
  return format;
}
