/** The one-page report for a client: its form beside it on the screen, the page alone on paper. */

import { useCallback, useEffect, useState } from "preact/hooks";

import { withParams } from "@/components/dashboard/address";
import { useLive } from "@/components/hooks/use-live";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import type { Services } from "@/components/services";
import { Button } from "@/components/ui/button";
import type { ClientSheet as Sheet } from "@/lib/model/client-sheet";
import { readSetting } from "@/lib/store/settings";

import { standardSheet } from "./client-sheet-model";
import type { ReportProps } from "./report-model";
import { SheetForm } from "./sheet-form";
import { SheetPage } from "./sheet-page";

import styles from "./client-sheet.module.css";

export interface ClientSheetProps extends ReportProps {
  readonly services: Services;
  readonly clientId: string;
}

/** Connected: what was chosen is kept as it changes. */
export function ClientSheet({ services, clientId, ...props }: ClientSheetProps) {
  const { db, send } = services;
  const kept = useLive(
    useCallback(
      async () => (await readSetting(db, "clientSheets"))?.find((row) => row.clientId === clientId),
      [db, clientId],
    ),
    db,
  );
  const [draft, setDraft] = useState<Sheet>();
  const [isLost, setLost] = useState(false);
  const sheet = draft ?? withoutStamps(kept.state === "ready" ? kept.value : undefined, clientId);

  // Typing must not send a message for every letter.
  useEffect(() => {
    if (!draft) return undefined;
    const timer = setTimeout(() => {
      send("sheet.save", draft).then(
        () => setLost(false),
        () => setLost(true),
      );
    }, 400);
    return () => clearTimeout(timer);
  }, [draft, send]);

  return <ClientSheetView {...props} sheet={sheet} isLost={isLost} onChange={setDraft} />;
}

function withoutStamps(row: Sheet | undefined, clientId: string): Sheet {
  if (!row) return standardSheet(clientId);
  const { logo, title, comment, figures, posts, paper, hasNotPublic, hasNames } = row;
  return {
    clientId,
    ...(logo !== undefined && { logo }),
    title,
    comment,
    figures,
    posts,
    paper,
    hasNotPublic,
    hasNames,
  };
}

export interface ClientSheetViewProps extends ReportProps {
  readonly sheet: Sheet;
  /** The last choice could not be kept. */
  readonly isLost: boolean;
  readonly onChange: (sheet: Sheet) => void;
}

export function ClientSheetView({ model, address, go, sheet, isLost, onChange }: ClientSheetViewProps) {
  const { report } = useDashboardWords();
  return (
    <div class={styles.frame} data-testid="client-sheet">
      <div class={styles.side}>
        <div class={styles.actions}>
          <Button
            icon="back"
            kind="quiet"
            testId="sheet-back"
            onPress={() => go(withParams(address, { sheet: undefined }))}
          >
            {report.sheet.back}
          </Button>
          <Button icon="print" kind="primary" testId="sheet-print" onPress={() => window.print()}>
            {report.sheet.print}
          </Button>
        </div>
        <SheetForm sheet={sheet} name={model.subject.name} onChange={onChange} />
        <output class={styles.lost}>{isLost && report.sheet.notSaved}</output>
      </div>
      <SheetPage model={model} sheet={sheet} />
    </div>
  );
}
