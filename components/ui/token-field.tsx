/**
 * Several short entries in one field. Enter, a comma or leaving the field makes an entry of what was typed;
 * Backspace or the arrow key in front of it reaches the entries, Backspace or Delete on one removes it.
 */

import { useId, useRef, useState } from "preact/hooks";

import { FieldFrame } from "./field-frame";
import { Icon } from "./icon";
import { OnlyRead } from "./only-read";

import styles from "./token-field.module.css";

/** What was typed, brought into its one form, or what is wrong with it. */
export type Cleaned = { readonly text: string } | { readonly error: string };

export interface TokenFieldProps {
  readonly label: string;
  readonly entries: readonly string[];
  /** Stands in front of each entry: "@", "#". */
  readonly sign?: string;
  readonly hint?: string;
  readonly example?: string;
  /** The entries are a proposal: they are drawn as one. */
  readonly areSuggested?: boolean;
  /** Enter without anything typed submits the form around the field. */
  readonly isEnterForForm?: boolean;
  readonly testId?: string;
  /** How many entries there may be, and what to say when there would be more. */
  readonly most: number;
  readonly tooMany: string;
  readonly removeLabel: (entry: string) => string;
  readonly clean: (typed: string) => Cleaned;
  readonly onChange: (entries: readonly string[]) => void;
}

export function TokenField(props: TokenFieldProps) {
  const { label, entries, sign = "", hint, example, areSuggested = false, testId } = props;
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const focusEntry = (index: number) =>
    (list.current?.querySelectorAll("button")[index] ?? input.current)?.focus();

  /** The typed pieces that are entries become so; the first that is none stays to be corrected. */
  const add = (text: string) => {
    const result = taken(text, props);
    if (result.entries.length > entries.length) props.onChange(result.entries);
    setTyped(result.rest);
    setError(result.error);
  };

  const remove = (index: number) => {
    props.onChange(entries.filter((_, place) => place !== index));
    // The entry under the focus goes away with its button; the one before it takes over.
    if (index > 0) focusEntry(index - 1);
    else input.current?.focus();
  };

  const onInputKey = (event: KeyboardEvent) => {
    const isAtStart = input.current?.selectionEnd === 0;
    if (event.key === "Enter") {
      // Nothing was typed: in a form that Enter keeps, it does so here too.
      if (typed.trim() === "" && props.isEnterForForm) return;
      event.preventDefault();
      add(typed);
    } else if (isAtStart && (event.key === "Backspace" || event.key === "ArrowLeft") && entries.length > 0) {
      event.preventDefault();
      focusEntry(entries.length - 1);
    }
  };

  const onEntryKey = (event: KeyboardEvent, index: number) => {
    if (event.key === "Backspace" || event.key === "Delete") remove(index);
    else if (event.key === "ArrowLeft") focusEntry(Math.max(0, index - 1));
    else if (event.key === "ArrowRight") focusEntry(index + 1);
    else return;
    event.preventDefault();
  };

  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div class={styles.frame} data-invalid={error !== undefined}>
        <ul class={styles.list} ref={list} aria-label={label}>
          {entries.map((entry, index) => (
            <li key={entry} class={styles.entry} data-suggested={areSuggested}>
              <bdi class={styles.text}>
                {sign}
                {entry}
              </bdi>
              <button
                type="button"
                class={styles.remove}
                tabIndex={-1}
                aria-label={props.removeLabel(sign + entry)}
                onClick={() => remove(index)}
                onKeyDown={(event) => onEntryKey(event, index)}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
        <input
          id={id}
          ref={input}
          class={styles.input}
          data-testid={testId}
          value={typed}
          placeholder={entries.length === 0 ? example : undefined}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-note`}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="auto"
          onInput={({ currentTarget }) =>
            /[,;\n]/.test(currentTarget.value) ? add(currentTarget.value) : setTyped(currentTarget.value)
          }
          onKeyDown={onInputKey}
          onBlur={() => add(typed)}
        />
        <OnlyRead>
          <output>{entries.map((entry) => sign + entry).join(", ")}</output>
        </OnlyRead>
      </div>
    </FieldFrame>
  );
}

function taken(text: string, { entries, clean, most, tooMany }: TokenFieldProps) {
  const kept = [...entries];
  const pieces = text.split(/[,;\n]/).filter((piece) => piece.trim() !== "");
  for (const [index, piece] of pieces.entries()) {
    const cleaned = kept.length < most ? clean(piece) : { error: tooMany };
    if ("error" in cleaned) {
      return { entries: kept, rest: pieces.slice(index).join(", ").trim(), error: cleaned.error };
    }
    if (!kept.includes(cleaned.text)) kept.push(cleaned.text);
  }
  return { entries: kept, rest: "", error: undefined };
}
