/** A table of sites: how reading goes, in words, with a sign that repeats them. */

import { useI18n } from "@/components/i18n/use-i18n";
import { Mark } from "@/components/mark";

import type { HealthActions, HealthModel } from "./health-model";
import { HealthSite } from "./health-site";

import styles from "./health.module.css";

export function HealthView({ model, actions }: { model: HealthModel; actions: HealthActions }) {
  const { words } = useI18n();
  const { health } = words;
  const columns = [
    { name: health.site },
    { name: health.state },
    { name: health.lastCapture },
    { name: health.responses, title: health.responsesIs },
    { name: health.screen },
    { name: health.dropped, title: health.droppedIs },
  ];
  return (
    <main class={styles.page} data-testid="health">
      <header class={styles.top}>
        <Mark />
        <h1>{health.title}</h1>
        <p class={styles.soft}>{health.lead}</p>
      </header>
      <table class={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, title }) => (
              <th key={name} scope="col" title={title}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {model.rows.map((row) => (
          <HealthSite key={row.id} row={row} now={model.now} copyShape={actions.copyShape} />
        ))}
      </table>
    </main>
  );
}
