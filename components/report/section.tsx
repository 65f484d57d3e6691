/** One question of the report: its heading, which an address can lead to, and its answer. */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";

import { headingId, goToSection } from "./go-to-section";
import type { SectionName } from "./report-address";

import styles from "./report.module.css";

export interface SectionProps {
  readonly name: SectionName;
  /** The address leads here. */
  readonly isTarget: boolean;
  readonly children: ComponentChildren;
}

export function Section({ name, isTarget, children }: SectionProps) {
  const { report } = useDashboardWords();
  useEffect(() => {
    if (isTarget) goToSection(name);
  }, [isTarget, name]);
  return (
    <section class={styles.section} aria-labelledby={headingId(name)} data-testid={`section-${name}`}>
      <h2 id={headingId(name)} tabIndex={-1}>
        {report.section[name]}
      </h2>
      {children}
    </section>
  );
}
