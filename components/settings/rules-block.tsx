/** The rules of reading: each can be seen, changed, switched off, and put back as it was shipped. */

import { useState } from "preact/hooks";

import { KeywordsField } from "@/components/brands/keywords-field";
import { readKeywords } from "@/components/brands/keywords-model";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { newId } from "@/lib/kit/id";
import { ownPrefix, type RuleEdit } from "@/lib/model/rule-edit";
import { shippedRules } from "@/lib/reading/shipped-rules";

import { areReadable, groupsOf, withEdit, type RuleGroup, type RuleLine } from "./rules-model";

import styles from "./settings.module.css";

export interface RulesBlockProps {
  readonly edits: readonly RuleEdit[];
  readonly save: (edits: readonly RuleEdit[]) => Promise<void>;
}

export function RulesBlock({ edits: stored, save }: RulesBlockProps) {
  const words = useSettingsWords();
  const [edits, setEdits] = useState(stored);
  const [state, setState] = useState<"typing" | "saving" | "failed">("typing");
  const isChanged = JSON.stringify(edits) !== JSON.stringify(stored);
  const isFine = areReadable(edits);
  const change = (line: RuleLine, query: string) => setEdits(withEdit(edits, line, query));
  const submit = async () => {
    setState("saving");
    try {
      await save(edits);
      setState("typing");
    } catch {
      setState("failed"); // What was typed is still there, and can be sent again.
    }
  };
  return (
    <section class={styles.block} aria-labelledby="rules-title" data-testid="rules">
      <h2 id="rules-title">{words.rules}</h2>
      <p class={styles.soft}>{words.rulesWhy}</p>
      {groupsOf(shippedRules, edits).map((group) => (
        <Group key={`${group.language} ${group.kind} ${group.name}`} group={group} change={change} />
      ))}
      {!isFine && <Notice tone="warn" title={words.unreadable} testId="rules-unreadable" />}
      {state === "failed" && (
        <Notice tone="bad" title={words.notSaved}>
          {words.notSavedWhy}
        </Notice>
      )}
      {isChanged && isFine && (
        <p>
          <Button
            kind="primary"
            isBusy={state === "saving"}
            testId="rules-save"
            onPress={() => void submit()}
          >
            {words.saveRules}
          </Button>
        </p>
      )}
    </section>
  );
}

interface GroupProps {
  readonly group: RuleGroup;
  readonly change: (line: RuleLine, query: string) => void;
}

function Group({ group: { kind, language, name, lines }, change }: GroupProps) {
  const { terms } = useDashboardWords();
  const words = useSettingsWords();
  const [isOpen, setOpen] = useState(false);
  const named: Readonly<Record<string, string>> = kind === "intent" ? terms.intents : terms.stages;
  const title = named[name] ?? name;
  return (
    <details class={styles.group} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary data-testid="rule-group">
        {title} · {words.language(language)} <span class={styles.soft}>{words.rulesOf(lines.length)}</span>
      </summary>
      {isOpen && (
        <ul class={styles.rules}>
          {lines.map((line) => (
            <li key={line.id}>
              <Line line={line} change={change} />
            </li>
          ))}
          <li>
            <Button
              kind="quiet"
              icon="add"
              onPress={() =>
                change(
                  { id: `${ownPrefix[kind]}${newId()}`, kind, language, name, query: "" },
                  title.toLowerCase(),
                )
              }
            >
              {words.addRule}
            </Button>
          </li>
        </ul>
      )}
    </details>
  );
}

function Line({ line, change }: { readonly line: RuleLine; readonly change: GroupProps["change"] }) {
  const words = useSettingsWords();
  const isOff = line.query.trim() === "";
  const isEdited = line.query !== line.shipped;
  return (
    <div class={styles.rule} data-testid="rule">
      <KeywordsField
        label={line.shipped === undefined ? words.ownRule : words.query(line.id)}
        hint={isOff ? words.off : isEdited && line.shipped !== undefined ? words.changed : ""}
        keywords={readKeywords(line.query)}
        mayBeEmpty
        testId="rule-query"
        onChange={(query) => change(line, query)}
      />
      <p class={styles.actions}>
        {!isOff && (
          <Button kind="quiet" onPress={() => change(line, "")}>
            {words.switchOff}
          </Button>
        )}
        {isEdited && line.shipped !== undefined && (
          <Button kind="quiet" testId="rule-reset" onPress={() => change(line, line.shipped ?? "")}>
            {words.reset}
          </Button>
        )}
      </p>
    </div>
  );
}
