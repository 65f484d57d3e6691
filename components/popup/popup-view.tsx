/** The popup: what to do first, then what was said, then how capturing stands. */

import { useI18n } from "@/components/i18n/use-i18n";
import { Skeleton } from "@/components/ui/skeleton";

import { PopupFailed } from "./popup-failed";
import type { PopupActions, PopupModel } from "./popup-model";
import { PopupReady } from "./popup-ready";
import { PopupUnset } from "./popup-unset";

import styles from "./popup-view.module.css";

export function PopupView({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  return (
    <main class={styles.popup} data-testid="popup" data-state={model.state}>
      <PopupState model={model} actions={actions} />
    </main>
  );
}

function PopupState({ model, actions }: { model: PopupModel; actions: PopupActions }) {
  const { words } = useI18n();
  if (model.state === "loading") return <Skeleton label={words.loading} lines={9} />;
  if (model.state === "failed") return <PopupFailed code={model.code} />;
  if (model.state === "unset") return <PopupUnset />;
  return <PopupReady popup={model} actions={actions} />;
}
