/** A question in front of the page. It holds the focus, Escape leaves it, and the focus goes back where it came from. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { Button } from "./button";

import styles from "./dialog.module.css";

export interface DialogProps {
  readonly title: string;
  /** The name of the button that leaves. */
  readonly closeLabel: string;
  readonly children: ComponentChildren;
  readonly testId?: string;
  readonly onClose: () => void;
}

export function Dialog({ title, closeLabel, children, testId, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // What is asked for comes before the way out.
    content.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog; a click beside it does what Escape does.
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-label={title}
      data-testid={testId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class={styles.body}>
        <div class={styles.head}>
          <h2>{title}</h2>
          <Button icon="remove" kind="quiet" label={closeLabel} onPress={onClose} />
        </div>
        <div ref={content} class={styles.content}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
