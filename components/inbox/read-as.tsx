/** How it was read, word by word and rule by rule, each to be put right by the reader. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { intents, sentimentLabels, stages } from "@/lib/model/classification";
import type { MentionChange } from "@/lib/model/mention-change";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import { toggled } from "./inbox-address";
import { sentimentIcons } from "./signs";

import styles from "./reading-pane.module.css";

export interface ReadAsProps {
  readonly detail: MentionDetail;
  readonly change: (change: MentionChange) => void;
}

export function ReadAs({ detail, change }: ReadAsProps) {
  const { inbox, terms } = useDashboardWords();
  const { locale } = useI18n();
  const { mention, decided } = detail;
  const { classification, sentiment = "unclassified", stage } = mention;
  const isDecided = (name: string) => decided.some((one) => one.name === name && one.value !== null);
  return (
    <section class={styles.block} data-testid="read-as">
      <h2 class={styles.title}>{inbox.readAs}</h2>
      <dl class={styles.pairs}>
        <div>
          <dt>{inbox.sentiment}</dt>
          <dd>
            <Icon name={sentimentIcons[sentiment]} />
            <Select
              label={inbox.sentiment}
              value={sentiment}
              testId="set-sentiment"
              options={sentimentLabels.map((label) => ({ value: label, text: terms.sentiments[label] }))}
              onChange={(value) => {
                const label = sentimentLabels.find((known) => known === value);
                if (label) change({ sentiment: label });
              }}
            />
            {isDecided("sentiment") && <span class={styles.soft}>{inbox.byYou}</span>}
            <Clues detail={detail} />
          </dd>
        </div>
        <div>
          <dt>{inbox.mediaClass}</dt>
          <dd>
            <Select
              label={inbox.mediaClass}
              value={mention.mediaClass}
              testId="set-class"
              options={(["earned", "owned", "paid"] as const).map((name) => ({
                value: name,
                text: terms.classes[name],
              }))}
              onChange={(value) => {
                const name = (["earned", "owned", "paid"] as const).find((known) => known === value);
                if (name) change({ mediaClass: name });
              }}
            />
            {mention.classReason !== undefined && (
              <span class={styles.soft}>{terms.classReasons[mention.classReason]}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{inbox.stage}</dt>
          <dd>
            <Select
              label={inbox.stage}
              value={stage ?? "none"}
              testId="set-stage"
              options={[
                { value: "none", text: inbox.noStage },
                ...stages.map((name) => ({ value: name, text: terms.stages[name] })),
              ]}
              onChange={(value) => {
                const name = stages.find((known) => known === value);
                change({ stage: name ?? "none" });
              }}
            />
            {isDecided("stage") ? (
              <span class={styles.soft}>{inbox.byYou}</span>
            ) : (
              classification?.stage && (
                <span class={styles.soft}>{inbox.byRule(classification.stage.ruleId)}</span>
              )
            )}
          </dd>
        </div>
      </dl>
      <Intents detail={detail} isDecided={isDecided("intents")} change={change} />
      {classification && classification.language !== "und" && (
        <p class={styles.soft}>{inbox.language(languageName(classification.language, locale))}</p>
      )}
      {!classification && <p class={styles.soft}>{inbox.notReadYet}</p>}
    </section>
  );
}

function Clues({ detail }: { readonly detail: MentionDetail }) {
  const { inbox } = useDashboardWords();
  const clues = detail.mention.classification?.clues ?? [];
  if (clues.length === 0) return null;
  return (
    <ul class={styles.clues} aria-label={inbox.clues}>
      {clues.slice(0, 12).map(({ word, start, effect, rule }) => (
        <li
          key={`${start} ${rule}`}
          title={inbox.byRule(rule)}
          data-sign={effect > 0 ? "more" : effect < 0 ? "less" : "none"}
        >
          <bdi>
            {effect > 0 ? "+" : effect < 0 ? "−" : "±"} {word.slice(0, 60)}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function Intents({ detail, isDecided, change }: ReadAsProps & { readonly isDecided: boolean }) {
  const { inbox, terms } = useDashboardWords();
  const { intents: found = [], classification } = detail.mention;
  return (
    <details class={styles.intents}>
      <summary>
        <span class={styles.label}>{inbox.intents}</span>
        <span>
          {found.length === 0 ? inbox.noIntent : found.map((name) => terms.intents[name]).join(", ")}
        </span>
        {isDecided && <span class={styles.soft}>{inbox.byYou}</span>}
      </summary>
      <ul>
        {intents.map((name) => {
          const rule = classification?.intents.find((fired) => fired.name === name);
          return (
            <li key={name}>
              <label class={styles.choice}>
                <input
                  type="checkbox"
                  data-testid={`intent-${name}`}
                  checked={found.includes(name)}
                  onChange={() => {
                    const chosen = toggled(found, name);
                    change({ intents: intents.filter((known) => chosen.includes(known)) });
                  }}
                />
                {terms.intents[name]}
                {rule && <span class={styles.soft}>{inbox.byRule(rule.ruleId)}</span>}
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    // A code that no language has: it is shown as it stands.
    return code;
  }
}
