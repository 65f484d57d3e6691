/** The store in figures, and the same as text for a report. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import { ageOf, momentOf } from "@/components/format/age";
import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import type { StoreHealth } from "@/lib/store/queries/store-health";

import { bytesText } from "./bytes-text";

import styles from "./store.module.css";

export interface FactsBlockProps {
  readonly health: StoreHealth;
  /** Puts the text form into the clipboard. */
  readonly copy: () => Promise<void>;
}

const shown = ["mentions", "posts", "observations", "accounts", "conversations"] as const;

export function FactsBlock({ health, copy }: FactsBlockProps) {
  const words = useStoreWords();
  const { locale } = useI18n();
  const [outcome, setOutcome] = useState<"copied" | "notCopied">();
  const figure = new Intl.NumberFormat(locale);
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ...shown.map((name) => [words.rows[name], figure.format(health.rows[name] ?? 0)] as const),
    [words.size, sizeText(health, locale, words)],
    [words.growth, health.mentionsADay === undefined ? words.tooYoung : words.aDay(health.mentionsADay)],
    [words.oldest, health.oldestAt === undefined ? "–" : <time>{momentOf(health.oldestAt, locale)}</time>],
    [words.kept, words.persisted(health.isPersisted)],
    [words.trouble, troubleText(health, locale, words)],
    [words.schema, String(health.schema)],
  ];
  const press = async () => {
    try {
      await copy();
      setOutcome("copied");
    } catch {
      setOutcome("notCopied"); // Said beside the button.
    }
  };
  return (
    <section class={styles.block} aria-labelledby="store-facts" data-testid="store-facts">
      <h2 id="store-facts">{words.state}</h2>
      <dl class={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} class={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.actions}>
        <Button testId="store-copy" onPress={() => void press()}>
          {words.copy}
        </Button>
        <output>{outcome && words[outcome]}</output>
      </p>
    </section>
  );
}

type StoreWords = ReturnType<typeof useStoreWords>;

function sizeText({ bytes, quota }: StoreHealth, locale: string, words: StoreWords): string {
  if (bytes === undefined) return words.unknownSize;
  return quota === undefined
    ? bytesText(bytes, locale)
    : words.sizeOf(bytesText(bytes, locale), bytesText(quota, locale));
}

function troubleText({ troubles, at }: StoreHealth, locale: string, words: StoreWords): string {
  const last = troubles.at(-1);
  return last ? words.lastTrouble(last.code, ageOf(last.at, at, locale, "long")) : words.noTrouble;
}
