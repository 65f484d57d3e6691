/** The site that fares worst, in one line. The word says it; colour and shape only repeat it. */

import { ageOf } from "@/components/format/age";
import type { Words } from "@/components/i18n/en";
import { useI18n } from "@/components/i18n/use-i18n";
import { pages } from "@/components/pages";
import type { SiteHealth } from "@/lib/model/figures";

import type { ReadyPopup } from "./popup-model";

import styles from "./popup-foot.module.css";

const severity: readonly SiteHealth["state"][] = ["failing", "dropping", "working", "quiet"];

export function HealthLine({ popup }: { popup: ReadyPopup }) {
  const { locale, words } = useI18n();
  const on = new Map(popup.sites.filter(({ isOn }) => isOn).map(({ id, label }) => [id, label]));
  const health = (popup.figures?.health ?? []).filter(({ siteId }) => on.has(siteId));
  const worst = severity.flatMap((state) => health.find((site) => site.state === state) ?? [])[0];
  if (!worst) return on.size === 0 && <p data-testid="health-line">{words.health.none}</p>;
  const age =
    worst.lastCaptureAt === undefined
      ? undefined
      : ageOf(worst.lastCaptureAt, popup.figures?.now ?? worst.lastCaptureAt, locale);
  return (
    <p class={styles.health} data-state={worst.state} data-testid="health-line">
      <a href={pages.health} target="_blank" rel="noreferrer" title={words.health.title}>
        {healthWords(worst, on.get(worst.siteId) ?? worst.siteId, age, words)}
      </a>
    </p>
  );
}

function healthWords(site: SiteHealth, label: string, age: string | undefined, { health }: Words): string {
  if (site.state === "failing" || site.state === "dropping") return health.trouble(site, label);
  if (site.state === "quiet") return age === undefined ? health.never(label) : health.quiet(label, age);
  return age === undefined ? health.workingNone(label) : health.working(label, age);
}
