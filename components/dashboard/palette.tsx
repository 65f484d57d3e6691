/** Everything there is, one line away: type a few letters, Enter goes there. */

import { useEffect, useRef, useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Icon } from "@/components/ui/icon";

import { matching, type Command } from "./commands";

import styles from "./palette.module.css";

export interface PaletteProps {
  /** For what is typed so far. */
  readonly commandsFor: (typed: string) => readonly Command[];
  readonly onClose: () => void;
}

const mostShown = 12;

export function Palette({ commandsFor, onClose }: PaletteProps) {
  const { shell } = useDashboardWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const found = matching(commandsFor(typed), typed).slice(0, mostShown);
  const at = Math.min(place, found.length - 1);

  // As a modal dialog it holds the focus, and gives it back where it came from.
  useEffect(() => dialog.current?.showModal(), []);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setPlace((at + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setPlace((at + found.length - 1) % Math.max(1, found.length));
    else if (event.key === "Enter") run(found[at]);
    else return;
    event.preventDefault();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog; a click beside it does what Escape does.
    <dialog
      ref={dialog}
      class={styles.palette}
      aria-label={shell.palette}
      data-testid="palette"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class={styles.field}>
        <Icon name="search" />
        <input
          class={styles.input}
          role="combobox"
          aria-label={shell.command}
          aria-expanded={found.length > 0}
          aria-controls="palette-results"
          aria-activedescendant={found[at] && `palette-${at}`}
          aria-autocomplete="list"
          placeholder={shell.command}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          data-testid="palette-input"
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setPlace(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A select cannot show icons, nor leave the focus in the field. */}
      <div class={styles.results} id="palette-results" role="listbox" aria-label={shell.commands}>
        {found.map((command, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- The keys are the field's: the focus stays in it.
          <div
            key={command.id}
            id={`palette-${index}`}
            class={styles.result}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- See above.
            role="option"
            aria-selected={index === at}
            data-testid="palette-result"
            onClick={() => run(command)}
            onPointerMove={() => setPlace(index)}
          >
            <Icon name={command.icon} />
            <span class={styles.name}>{command.name}</span>
            <span class={styles.group}>{command.kind ?? shell.group[command.group]}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p class={styles.none}>{shell.noCommand(typed)}</p>}
    </dialog>
  );
}
