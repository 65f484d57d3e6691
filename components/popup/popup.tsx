/** The popup, connected: reads the store live, asks the open page, and sends what the person decides. */

import { useCallback, useEffect, useMemo } from "preact/hooks";

import { codeOf } from "@/components/error-code";
import { useAsked } from "@/components/hooks/use-asked";
import { type Live, useLive } from "@/components/hooks/use-live";
import { useRemembered } from "@/components/hooks/use-remembered";
import { useSites } from "@/components/hooks/use-sites";
import type { Services } from "@/components/services";
import type { SiteRow } from "@/components/setup/site-row";
import type { ActivePage } from "@/lib/sites/page-status";

import type { PopupActions, PopupFigures, PopupModel, SubjectChoice } from "./popup-model";
import { readChoices, readFigures } from "./popup-query";
import { PopupView } from "./popup-view";
import { ranges } from "./ranges";

export function Popup({ services }: { services: Services }) {
  const { db, send, activePage } = services;
  const sites = useSites(services.sites);
  const page = useAsked(activePage, everyTwoSeconds);
  const isCapturing = useAsked(services.isCapturing, services.onPlanChanged);
  const [subjectId, chooseSubject] = useRemembered("popup.subject", "");
  const [days, chooseDays] = useRemembered("popup.days", "7");
  const choices = useLive(
    useCallback(() => readChoices(db), [db]),
    db,
  );
  const chosen = { subjectId, days: ranges.find((range) => String(range) === days) ?? 7 };
  const subject = choices.state === "ready" ? chosenOf(choices.value, subjectId) : undefined;
  const figures = useFigures(services, subject, chosen.days, sites.rows);

  useEffect(() => {
    // The badge is a courtesy: if the worker does not answer, it only stays a little longer.
    send("news.seen", {}).catch(() => undefined);
  }, [send]);

  const actions: PopupActions = {
    chooseSubject,
    chooseDays: (range) => chooseDays(String(range)),
    clipPage: services.clipPage,
    openRound: (url) => void services.openRound(url),
    setCapturing: (isOn) => void send("capture.set", { isOn }),
    switchOn: (siteId) => sites.actions.setOn(siteId, true),
    reloadPage: (tabId) => void services.sites.reloadTabs([tabId]),
    settle: async (key, status) => {
      await send("mention.edit", { changes: [{ key, change: { status } }] });
    },
  };
  const model = modelOf({
    choices,
    subject,
    figures,
    sites: sites.rows,
    page,
    isCapturing,
    days: chosen.days,
  });
  return <PopupView model={model} actions={actions} />;
}

/** The page may be reloading, or be found out of reach, while the popup is open. */
function everyTwoSeconds(ask: () => void): () => void {
  const timer = setInterval(ask, 2_000);
  return () => clearInterval(timer);
}

function chosenOf(choices: readonly SubjectChoice[], id: string): SubjectChoice | undefined {
  return choices.find((choice) => choice.id === id) ?? choices[0];
}

/** Nothing is read before it is known whose figures, and which sites, are wanted. */
function useFigures(
  { db }: Services,
  chosen: SubjectChoice | undefined,
  days: number,
  rows: readonly SiteRow[] | undefined,
): Live<PopupFigures | undefined> {
  const sites = rows?.map(({ id }) => id).join(" ");
  const siteIds = useMemo(() => sites?.split(" "), [sites]);
  // The same object as long as it says the same: what is read depends on it.
  const text = JSON.stringify(chosen);
  // oxlint-disable-next-line react/exhaustive-deps -- The text stands for the subject.
  const subject = useMemo(() => chosen, [text]);
  return useLive(
    useCallback(
      async () =>
        subject !== undefined && siteIds ? readFigures(db, { subject, days, siteIds }) : undefined,
      [db, subject, days, siteIds],
    ),
    db,
  );
}

interface Parts {
  readonly choices: Live<readonly SubjectChoice[]>;
  readonly subject: SubjectChoice | undefined;
  readonly figures: Live<PopupFigures | undefined>;
  readonly sites: readonly SiteRow[] | undefined;
  readonly page: ActivePage | undefined;
  readonly isCapturing: boolean | undefined;
  readonly days: number;
}

function modelOf({ choices, subject, figures, sites, page, isCapturing, days }: Parts): PopupModel {
  if (choices.state === "failed") return { state: "failed", code: codeOf(choices.error) };
  if (figures.state === "failed") return { state: "failed", code: codeOf(figures.error) };
  if (choices.state === "loading" || sites === undefined || isCapturing === undefined) {
    return { state: "loading" };
  }
  if (subject === undefined) return { state: "unset" };
  return {
    state: "ready",
    subjects: choices.value,
    subject,
    days,
    isCapturing,
    sites,
    page,
    figures: figures.state === "ready" ? figures.value : undefined,
  };
}
