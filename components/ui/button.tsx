/** A button with a verb on it. Without `children` it shows its icon alone, and `label` is its name. */

import type { ComponentChildren } from "preact";

import { Icon, type IconName } from "./icon";

import styles from "./button.module.css";

export interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: IconName;
  /** The name of a button without text; also its tooltip. */
  readonly label?: string;
  readonly isBusy?: boolean;
  /** Of a button that shows and hides something: whether it is shown. */
  readonly isExpanded?: boolean;
  readonly submits?: boolean;
  readonly testId?: string;
  readonly onPress?: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
}

export function Button(props: ButtonProps) {
  const {
    children,
    kind = "plain",
    icon,
    label,
    isBusy = false,
    isExpanded,
    submits = false,
    testId,
    onPress,
    onKey,
  } = props;
  return (
    <button
      type={submits ? "submit" : "button"}
      class={styles.button}
      data-kind={kind}
      data-shape={children === undefined ? "icon" : "text"}
      data-testid={testId}
      aria-label={label}
      aria-busy={isBusy}
      aria-expanded={isExpanded}
      title={label}
      // A button that became `disabled` under the finger would lose the focus.
      onClick={() => !isBusy && onPress?.()}
      onKeyDown={onKey}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
