/** One site of the health page: its figures, and below them what is wrong and what to do. */

import { useState } from "preact/hooks";

import { ageOf } from "@/components/format/age";
import type { HealthWords } from "@/components/i18n/health/en";
import { useHealthWords } from "@/components/i18n/health/use-health-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { SiteHealth } from "@/lib/model/figures";
import type { DropReason } from "@/lib/model/reading";

import type { CopyOutcome, HealthActions, HealthRow } from "./health-model";

import styles from "./health.module.css";

interface HealthSiteProps {
  readonly row: HealthRow;
  readonly now: number;
  readonly copyShape: HealthActions["copyShape"];
}

type ShownState = SiteHealth["state"] | "off";

const signs: Record<ShownState, IconName> = {
  failing: "alert",
  dropping: "info",
  working: "check",
  quiet: "pause",
  off: "remove",
};

export function HealthSite({ row, now, copyShape }: HealthSiteProps) {
  const words = useHealthWords();
  const { locale, words: all } = useI18n();
  const { label, health, isOn, unproven = [] } = row;
  const state: ShownState = isOn ? health.state : "off";
  const { lastCaptureAt, payloads, passed, unreadable, onScreen, onScreenRead } = health;
  const age = lastCaptureAt === undefined ? undefined : ageOf(lastCaptureAt, now, locale, "long");
  const cells = [
    { name: words.lastCapture, lines: [age ? words.ago(age) : words.neverCaptured] },
    {
      name: words.responses,
      lines: [words.read(payloads - passed - unreadable), words.passed(passed), words.unreadable(unreadable)],
    },
    {
      name: words.screen,
      lines: [onScreen === 0 ? words.nothing : words.screenOf(onScreenRead, onScreen)],
    },
    { name: words.dropped, lines: dropLines(health, words) },
  ];
  return (
    <tbody class={styles.site} data-testid={`health-${row.id}`} data-state={state}>
      <tr>
        <th scope="row">
          <bdi>{label}</bdi>
        </th>
        <td>
          <span class={styles.state} data-testid={`health-state-${row.id}`}>
            <Icon name={signs[state]} />
            {words.states[state]}
          </span>
        </td>
        {cells.map(({ name, lines }) => (
          <td key={name}>
            <span class={styles.name}>{name}</span>
            {lines.map((line) => (
              <span key={line} class={styles.line}>
                {line}
              </span>
            ))}
          </td>
        ))}
      </tr>
      {isOn && unproven.length > 0 && (
        <tr>
          <td colSpan={6}>
            <p class={styles.soft} data-testid={`health-unproven-${row.id}`}>
              {words.unproven(
                new Intl.ListFormat(locale).format(unproven.map((what) => words.unprovenIs[what])),
              )}
            </p>
          </td>
        </tr>
      )}
      {isOn && health.trouble && (
        <tr>
          <td colSpan={6}>
            <p data-testid={`health-trouble-${row.id}`}>{all.health.trouble(health, label)}</p>
            <p class={styles.soft}>{words.advice(health.trouble.kind)}</p>
            <Shape row={row} copyShape={copyShape} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Shape({ row, copyShape }: Omit<HealthSiteProps, "now">) {
  const words = useHealthWords();
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const said = { copied: words.shapeCopied, none: words.shapeNone, failed: words.shapeFailed };
  return (
    <div class={styles.shape}>
      <Button
        testId={`copy-shape-${row.id}`}
        label={words.shapeOf(row.label)}
        onPress={() => void copyShape(row.id).then(setOutcome)}
      >
        {words.shape}
      </Button>
      <output class={styles.soft} data-testid={`shape-outcome-${row.id}`}>
        {outcome === undefined ? words.shapeWhy : said[outcome]}
      </output>
    </div>
  );
}

const reasons: readonly DropReason[] = ["unreadable", "unavailable", "tombstone", "stub", "empty"];

function dropLines({ dropped, givenUp }: SiteHealth, words: HealthWords): string[] {
  const lines = reasons.flatMap((reason) => {
    const count = dropped[reason] ?? 0;
    return count > 0 ? [words.drop(count, reason)] : [];
  });
  if (givenUp > 0) lines.push(words.lost(givenUp));
  return lines.length > 0 ? lines : [words.nothing];
}
