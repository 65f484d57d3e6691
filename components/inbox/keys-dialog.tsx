/** Which key does what; and the switch for those who press letters for other reasons. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Dialog } from "@/components/ui/dialog";

import styles from "./inbox-dialogs.module.css";

/** In the order of use. What a key is called is on the key. */
const shown = [
  { keys: ["J", "K"], name: "next" },
  { keys: ["E"], name: "done" },
  { keys: ["W"], name: "answered" },
  { keys: ["P"], name: "moved" },
  { keys: ["R"], name: "reply" },
  { keys: ["S"], name: "snooze" },
  { keys: ["T"], name: "tag" },
  { keys: ["N"], name: "note" },
  { keys: ["M"], name: "mute" },
  { keys: ["I"], name: "ignore" },
  { keys: ["X"], name: "select" },
  { keys: ["U"], name: "undo" },
  { keys: ["/"], name: "search" },
  { keys: ["?"], name: "keys" },
  { keys: ["Ctrl K", "⌘ K"], name: "palette" },
] as const;

export interface KeysDialogProps {
  readonly areKeysOn: boolean;
  readonly onKeys: (areOn: boolean) => void;
  readonly onClose: () => void;
}

export function KeysDialog({ areKeysOn, onKeys, onClose }: KeysDialogProps) {
  const { shell, inbox } = useDashboardWords();
  return (
    <Dialog title={inbox.keysTitle} closeLabel={shell.close} testId="ask-keys" onClose={onClose}>
      <dl class={styles.keys}>
        {shown.map(({ keys, name }) => (
          <div key={name} class={styles.key}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>
                  <bdi>{key}</bdi>
                </kbd>
              ))}
            </dt>
            <dd>{inbox.keys[name]}</dd>
          </div>
        ))}
      </dl>
      <label class={styles.choice}>
        <input
          type="checkbox"
          data-testid="keys-on"
          checked={areKeysOn}
          onChange={({ currentTarget }) => onKeys(currentTarget.checked)}
        />
        {inbox.keysOn}
      </label>
    </Dialog>
  );
}
