/** The mentions inbox, connected: what the address asks for, live; and what the user decides, sent to the worker. */

import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { useLive } from "@/components/hooks/use-live";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { siteNames } from "@/components/site-names";
import { mentionDetail } from "@/lib/store/queries/mention-detail";
import { readSetting } from "@/lib/store/settings";

import { questionIn } from "./inbox-address";
import type { InboxModel, Opened } from "./inbox-model";
import { InboxView } from "./inbox-view";
import { useInboxActions } from "./use-inbox-actions";
import { useMentionPages } from "./use-mention-pages";
import { useNow } from "./use-now";
import { useSelection } from "./use-selection";

export interface InboxProps extends DashboardProps {
  /** Beside a page, where there is room for one pane. */
  readonly isPanel?: boolean;
}

export function Inbox({ isPanel = false, ...props }: InboxProps) {
  const { services, address, client, subjects } = props;
  const { db } = services;
  const now = useNow();
  const [exporting, setExporting] = useState<ComponentChildren>();
  const tell = useTell();
  const { locale } = useI18n();
  const { shell } = useDashboardWords();
  const question = useMemo(
    () => questionIn(address, { subjectIds: subjects.map(({ id }) => id), timeZone: client.timeZone, now }),
    [address, subjects, client.timeZone, now],
  );
  const asked = useSame({ filter: question.filter, order: question.order });
  const list = useMentionPages(db, asked);
  const opened = useOpened(props, question.open);
  const selection = useSelection(asked);
  const saved = useSavedViews(props);
  const openExport = async () => {
    const { exportView } = await import("@/components/export/export-view");
    const onClose = () => setExporting(undefined);
    setExporting(await exportView({ services, clientId: client.id, question: asked, onClose }, locale));
  };
  const { actions, work } = useInboxActions({
    ...props,
    question,
    list,
    opened,
    selection,
    exportList: () => {
      openExport().catch(() => tell({ text: shell.notLoaded, tone: "bad" }));
    },
  });
  const model: InboxModel = {
    address,
    question: { ...question, ...asked },
    subjects,
    platforms: siteNames,
    saved,
    state: list.state,
    pages: list.pages,
    opened,
    selected: selection.selected,
    isAllSelected: selection.isAll,
    now,
    work,
    isPanel,
  };
  return (
    <>
      <InboxView model={model} actions={actions} />
      {exporting}
    </>
  );
}

/** The same object as long as it says the same: what hangs on it is not read anew with every letter of the address. */
function useSame<Value>(value: Value): Value {
  const name = JSON.stringify(value);
  // oxlint-disable-next-line react/exhaustive-deps -- The name is the value.
  return useMemo(() => value, [name]);
}

function useOpened({ services }: Pick<DashboardProps, "services">, key: string | undefined): Opened {
  const { db } = services;
  const live = useLive(
    useCallback(
      async () => ({ key, detail: key === undefined ? undefined : await mentionDetail(db, key) }),
      [db, key],
    ),
    db,
  );
  if (key === undefined) return { state: "none" };
  if (live.state === "failed") return { state: "gone" };
  if (live.state === "loading" || live.value.key !== key) return { state: "loading" };
  return live.value.detail ? { state: "ready", detail: live.value.detail } : { state: "gone" };
}

function useSavedViews({ services, client }: Pick<DashboardProps, "services" | "client">) {
  const { db } = services;
  const live = useLive(
    useCallback(() => readSetting(db, "savedViews"), [db]),
    db,
  );
  const all = live.state === "ready" ? (live.value ?? []) : [];
  return all.filter((view) => view.clientId === client.id && view.removedAt === undefined);
}
