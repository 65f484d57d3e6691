/** How old something is; the moment itself on hover. Nothing where the time is unknown. */

import { ageOf, isMoment, momentOf } from "@/components/format/age";
import { useI18n } from "@/components/i18n/use-i18n";

export function Age({ at, now }: { at: number | undefined; now: number }) {
  const { locale } = useI18n();
  if (at === undefined || !isMoment(at)) return null;
  return (
    <time dateTime={new Date(at).toISOString()} title={momentOf(at, locale)}>
      {ageOf(at, now, locale)}
    </time>
  );
}
