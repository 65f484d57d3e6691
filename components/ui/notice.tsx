/** Something to know or to do now: what happened, what is safe, and at most one button. */

import type { ComponentChildren } from "preact";

import { Icon, type IconName } from "./icon";

import styles from "./notice.module.css";

export interface NoticeProps {
  readonly tone: "tip" | "warn" | "bad";
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
  readonly testId?: string;
}

const icons: Record<NoticeProps["tone"], IconName> = { tip: "info", warn: "pause", bad: "alert" };

export function Notice({ tone, title, children, action, testId }: NoticeProps) {
  return (
    <section
      class={styles.notice}
      data-tone={tone}
      data-testid={testId}
      role={tone === "bad" ? "alert" : "status"}
    >
      <Icon name={icons[tone]} />
      <div class={styles.words}>
        <p class={styles.title}>{title}</p>
        {children !== undefined && <p>{children}</p>}
        {action !== undefined && <div class={styles.action}>{action}</div>}
      </div>
    </section>
  );
}
