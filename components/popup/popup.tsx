/** The popup, connected: reads the store live, asks the open page, and sends what the person decides. */

import { useCallback, useEffect, useMemo, useState } from "preact/hooks";

import { codeOf } from "@/components/error-code";
import { useAsked } from "@/components/hooks/use-asked";
import { type Live, useLive } from "@/components/hooks/use-live";
import { useRemembered } from "@/components/hooks/use-remembered";
import { useSites } from "@/components/hooks/use-sites";
import type { Services } from "@/components/services";
import type { SiteRow } from "@/components/setup/site-row";
import type { Measure } from "@/lib/metrics/measure";
import type { ActivePage } from "@/lib/sites/page-status";
import type { Database } from "@/lib/store/database";

import type { PopupActions, PopupFigures, PopupModel, SubjectChoice } from "./popup-model";
import { readChoices, readFigures, type FiguresQuestion } from "./popup-query";
import { PopupView } from "./popup-view";
import { ranges } from "./ranges";

export function Popup({ services }: { services: Services }) {
  const { db, send, activePage } = services;
  const sites = useSites(services.sites);
  const page = useAsked(activePage, everyTwoSeconds);
  const isCapturing = useAsked(services.isCapturing, services.onPlanChanged);
  const diskFullAt = useAsked(services.diskFullAt, services.onDiskChanged);
  const [subjectId, chooseSubject] = useRemembered("popup.subject", "");
  const [days, chooseDays] = useRemembered("popup.days", "7");
  const choices = useLive(
    useCallback(() => readChoices(db), [db]),
    db,
  );
  const chosen = { subjectId, days: ranges.find((range) => String(range) === days) ?? 7 };
  const subject = choices.state === "ready" ? chosenOf(choices.value, subjectId) : undefined;
  const question = useQuestion(subject, chosen.days, sites.rows);
  const sums = useAnswer(db, question, readFigures);
  const firstAnswer = useFirstAnswer(db, question, sums.state === "ready" && !!sums.value);

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
    figures: withFirstAnswer(sums, firstAnswer),
    sites: sites.rows,
    page,
    isCapturing,
    diskFullAt,
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
function useQuestion(
  subject: SubjectChoice | undefined,
  days: number,
  rows: readonly SiteRow[] | undefined,
): FiguresQuestion | undefined {
  const siteIds = rows?.map(({ id }) => id);
  // The same object as long as it says the same: what is read depends on it.
  const text = JSON.stringify([subject, days, siteIds]);
  // oxlint-disable-next-line react/exhaustive-deps -- The text stands for the question.
  return useMemo(() => subject && siteIds && { subject, days, siteIds }, [text]);
}

type Read<Answer> = (db: Database, question: FiguresQuestion, signal: AbortSignal) => Promise<Answer>;

/** Live. `undefined` until this very question is answered: what was said of another subject or range says nothing of it. */
function useAnswer<Answer>(
  db: Database,
  question: FiguresQuestion | undefined,
  read: Read<Answer> | undefined,
): Live<Answer | undefined> {
  const live = useLive(
    useCallback(
      async (signal: AbortSignal) => ({
        of: question,
        answer: question && (await read?.(db, question, signal)),
      }),
      [db, question, read],
    ),
    db,
  );
  if (live.state !== "ready") return live;
  return { state: "ready", value: live.value.of === question ? live.value.answer : undefined };
}

/** Read when the figures stand there, and not beside them: it takes the posts. So is what reads it loaded. */
function useFirstAnswer(
  db: Database,
  question: FiguresQuestion | undefined,
  isTurn: boolean,
): Measure | undefined {
  const [read, setRead] = useState<Read<Measure | undefined>>();
  useEffect(() => {
    if (!isTurn) return;
    import("./read-first-answer").then(
      (loaded) => setRead(() => loaded.readFirstAnswer),
      () => undefined, // Then the sums say it.
    );
  }, [isTurn]);
  const live = useAnswer(db, isTurn ? question : undefined, read);
  return live.state === "ready" ? live.value : undefined;
}

function withFirstAnswer(
  sums: Live<PopupFigures | undefined>,
  firstAnswer: Measure | undefined,
): Live<PopupFigures | undefined> {
  if (sums.state !== "ready" || !sums.value || !firstAnswer) return sums;
  return { state: "ready", value: { ...sums.value, firstAnswer } };
}

interface Parts {
  readonly choices: Live<readonly SubjectChoice[]>;
  readonly subject: SubjectChoice | undefined;
  readonly figures: Live<PopupFigures | undefined>;
  readonly sites: readonly SiteRow[] | undefined;
  readonly page: ActivePage | undefined;
  readonly isCapturing: boolean | undefined;
  readonly diskFullAt: number | undefined;
  readonly days: number;
}

function modelOf({ choices, subject, figures, sites, page, isCapturing, ...rest }: Parts): PopupModel {
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
    isCapturing,
    sites,
    page,
    ...rest,
    figures: figures.state === "ready" ? figures.value : undefined,
  };
}
