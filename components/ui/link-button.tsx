/** A link that looks like a button: it leads somewhere, always to a tab of its own. */

import type { ComponentChildren } from "preact";

import { Icon, type IconName } from "./icon";

import styles from "./button.module.css";

export interface LinkButtonProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly kind?: "primary" | "plain" | "quiet";
  readonly icon?: IconName;
  readonly testId?: string;
}

export function LinkButton({ href, children, kind = "plain", icon, testId }: LinkButtonProps) {
  return (
    <a
      class={styles.button}
      data-kind={kind}
      data-shape="text"
      data-testid={testId}
      href={href}
      target="_blank"
      rel="noreferrer"
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
