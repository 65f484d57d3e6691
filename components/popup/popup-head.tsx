/** Whose mentions, of what time, and whether any are captured. */

import type { Words } from "@/components/i18n/en";
import { useI18n } from "@/components/i18n/use-i18n";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";

import type { PopupActions, ReadyPopup } from "./popup-model";
import { ranges } from "./ranges";

import styles from "./popup-head.module.css";

export function PopupHead({ popup, actions }: { popup: ReadyPopup; actions: PopupActions }) {
  const { words } = useI18n();
  // Of one client alone nobody needs to be told whose brands they are.
  const isOne = popup.subjects.every(({ client }) => client.id === popup.subject.client.id);
  return (
    <header class={styles.head}>
      <Select
        label={words.popup.whose}
        value={popup.subject.id}
        options={popup.subjects.map(({ id, name, client }) => ({
          value: id,
          text: name,
          isContent: true,
          ...(!isOne && { group: client.name === "" ? words.popup.unnamedClient : client.name }),
        }))}
        isStrong
        testId="subject-select"
        onChange={actions.chooseSubject}
      />
      <Select
        label={words.popup.range}
        value={String(popup.days)}
        options={ranges.map((days) => ({ value: String(days), text: words.popup.days(days) }))}
        testId="range-select"
        onChange={(days) => actions.chooseDays(Number(days))}
      />
      <span class={styles.space} />
      <Switch
        label={words.popup.capture}
        state={stateOf(popup, words)}
        isOn={popup.isCapturing}
        testId="capture-switch"
        onChange={actions.setCapturing}
      />
    </header>
  );
}

/** What is captured is not always stored: then that is what the head says. */
function stateOf({ isCapturing, diskFullAt, figures }: ReadyPopup, { popup }: Words): string {
  if (!isCapturing) return popup.paused;
  return figures?.isNewer === true || diskFullAt !== undefined ? popup.notStored : popup.capturing;
}
