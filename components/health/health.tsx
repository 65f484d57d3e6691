/** The health page, connected. */

import { useI18n } from "@/components/i18n/use-i18n";
import type { Services } from "@/components/services";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

import { HealthView } from "./health-view";
import { useHealth } from "./use-health";

export function Health({ services }: { readonly services: Services }) {
  const { words } = useI18n();
  const health = useHealth(services);
  if (health.state === "failed") {
    return (
      <Notice tone="bad" title={words.popup.failed}>
        {words.popup.failedWhy}
      </Notice>
    );
  }
  if (health.state === "loading") return <Skeleton label={words.loading} lines={8} />;
  const { model, copyShape } = health;
  return <HealthView model={model} actions={{ copyShape }} />;
}
