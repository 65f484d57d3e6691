/** The health page: what it is about, and the table of sites. */

import { useHealthWords } from "@/components/i18n/health/use-health-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Mark } from "@/components/mark";

import type { HealthActions, HealthModel } from "./health-model";
import { HealthTable } from "./health-table";

import styles from "./health.module.css";

export function HealthView({ model, actions }: { model: HealthModel; actions: HealthActions }) {
  const { health } = useI18n().words;
  const { lead } = useHealthWords();
  return (
    <main class={styles.page} data-testid="health">
      <header class={styles.top}>
        <Mark />
        <h1>{health.title}</h1>
        <p class={styles.soft}>{lead}</p>
      </header>
      <HealthTable model={model} copyShape={actions.copyShape} />
    </main>
  );
}
