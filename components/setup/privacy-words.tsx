/** In plain words: what is kept, what is never read, what is sent, and what risk remains. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";

import type { SiteRow } from "./site-row";

import styles from "./setup.module.css";

export function PrivacyWords({ sites }: { sites: readonly SiteRow[] }) {
  const { locale, words } = useSetupI18n();
  const names = new Intl.ListFormat(locale).format(sites.map(({ label }) => label));
  const { setup } = words;
  const lines = [
    { term: setup.kept, text: setup.keptWords },
    { term: setup.never, text: setup.neverWords },
    { term: setup.sent, text: setup.sentWords },
    { term: setup.risk, text: setup.riskWords(names) },
  ];
  return (
    <dl class={styles.privacy}>
      {lines.map(({ term, text }) => (
        <div key={term} class={styles.privacyLine}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
