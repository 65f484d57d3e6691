/** On or off, at once. The label beside it says what; `state` says in a word how it stands. */

import styles from "./switch.module.css";

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  /** Shown beside the switch. Without it, `label` is. */
  readonly state?: string;
  readonly isLabelHidden?: boolean;
  readonly testId?: string;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ label, isOn, state, isLabelHidden = false, testId, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class={styles.switch}
      data-testid={testId}
      aria-checked={isOn}
      aria-label={label}
      title={isLabelHidden ? label : undefined}
      onClick={() => onChange(!isOn)}
    >
      {(state ?? !isLabelHidden) && <span class={styles.state}>{state ?? label}</span>}
      <span class={styles.track} />
    </button>
  );
}
