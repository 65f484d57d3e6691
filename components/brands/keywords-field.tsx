/** A query to type, coloured by what its parts are, with what is wrong in it below: where, why, and what to write. */

import { useId, useRef } from "preact/hooks";

import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { Button } from "@/components/ui/button";
import type { Problem } from "@/lib/query/problem";

import type { Keywords } from "./keywords-model";
import { piecesOf } from "./pieces";

import styles from "./brands.module.css";

export interface KeywordsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly keywords: Keywords;
  readonly mayBeEmpty?: boolean;
  readonly testId: string;
  readonly onChange: (text: string) => void;
}

const longest = 20_000;
const mostShown = 5;

export function KeywordsField({
  label,
  hint,
  keywords,
  mayBeEmpty = false,
  testId,
  onChange,
}: KeywordsFieldProps) {
  const words = useBrandsWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text } = keywords;
  const problems = mayBeEmpty && text.trim() === "" ? [] : keywords.problems.slice(0, mostShown);
  const replace = ({ start, end, suggestion = "" }: Problem) => {
    onChange(text.slice(0, start) + suggestion + text.slice(end));
    field.current?.focus();
  };
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      <div class={styles.typed}>
        {/* Behind the field, letter under letter: a field cannot colour its own text. */}
        <pre class={styles.colours} aria-hidden="true" dir="auto">
          {piecesOf(keywords).map(({ at, kind, text: piece }) => (
            <span key={at} data-kind={kind}>
              {piece}
            </span>
          ))}{" "}
        </pre>
        <textarea
          ref={field}
          id={id}
          class={styles.text}
          rows={2}
          dir="auto"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          maxLength={longest}
          data-testid={testId}
          aria-invalid={problems.some(({ severity }) => severity === "error")}
          aria-describedby={`${id}-note`}
          value={text}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
      <div id={`${id}-note`} class={styles.notes} aria-live="polite">
        {problems.length === 0 && <p class={styles.soft}>{hint}</p>}
        {problems.map((problem) => (
          <p
            key={`${problem.code}-${problem.start}`}
            class={styles.problem}
            data-severity={problem.severity}
            data-testid={`${testId}-problem`}
          >
            {problem.start < problem.end && (
              <code>{text.slice(problem.start, problem.end).slice(0, 60)}</code>
            )}{" "}
            {words.problems[problem.code]}{" "}
            {problem.suggestion !== undefined && (
              <Button kind="quiet" onPress={() => replace(problem)}>
                {words.replace(problem.suggestion)}
              </Button>
            )}
          </p>
        ))}
      </div>
    </div>
  );
}
