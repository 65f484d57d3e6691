/** What an action came to. Stays while it is read or pointed at, and is read out by itself. */

import { useEffect, useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";

import type { Told } from "./tell";

import styles from "./toast.module.css";

const shownMs = 8_000;

export interface ToastProps {
  readonly told: Told | undefined;
  readonly onGone: () => void;
}

export function Toast({ told, onGone }: ToastProps) {
  const { shell } = useDashboardWords();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!told || isHeld) return undefined;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [told, isHeld, onGone]);
  return (
    <div
      class={styles.place}
      data-shown={told !== undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      {/* Always there: only what changes inside is read out. */}
      <output class={styles.toast} data-testid="toast" data-tone={told?.tone ?? "plain"}>
        {told && <span class={styles.words}>{told.text}</span>}
      </output>
      {told && (
        <span class={styles.actions}>
          {told.undo && (
            <Button
              kind="quiet"
              testId="toast-undo"
              onPress={() => {
                told.undo?.();
                onGone();
              }}
            >
              {shell.undo}
            </Button>
          )}
          <Button icon="remove" kind="quiet" label={shell.dismiss} onPress={onGone} />
        </span>
      )}
    </div>
  );
}
