/** The clip panel, connected: asks for the page that waits, keeps it, and says what came of it. */

import { useCallback, useEffect, useState } from "preact/hooks";

import { useLive } from "@/components/hooks/use-live";
import { useRemembered } from "@/components/hooks/use-remembered";
import { useClipWords } from "@/components/i18n/dashboard/use-clip-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { pages } from "@/components/pages";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { ClipAnswer, ClipOffer, ClipRequest } from "@/lib/model/clip-draft";
import type { Database } from "@/lib/store/database";
import type { Copy } from "@/lib/store/queries/copies";
import { allSubjects, clientsIn } from "@/lib/store/queries/subjects";

import { ClipPanel, type ClipBeside } from "./clip-panel";
import type { Pictured } from "./picture-field";
import { withKept } from "./remembered";

import styles from "./clip.module.css";

export interface ClipServices {
  readonly db: Database;
  readonly offer: (id: string) => Promise<ClipOffer>;
  /** The worker sleeps after half a minute: asked now and then while the form is filled in, it is awake at Enter. */
  readonly prepare: () => Promise<unknown>;
  readonly keep: (request: ClipRequest) => Promise<ClipAnswer>;
  /** Other clips whose text is that of the mention with this key, the oldest first. */
  readonly copies: (key: string) => Promise<readonly Copy[]>;
  readonly picture: (id: string) => Promise<Pictured>;
  readonly close: () => void;
  /** It is durable. Only where the panel stays: a window that closes says the same. */
  readonly kept?: () => void;
}

export interface ClipProps {
  readonly services: ClipServices;
  /** Of the page or post that waits; absent = it could not be read. */
  readonly offerId: string | undefined;
  /** It is being read still: what the form needs besides is fetched meanwhile. */
  readonly isReading?: boolean;
  /** In the panel beside its page; absent = in a window of its own. */
  readonly beside?: ClipBeside;
}

type Waiting = { readonly offer: ClipOffer } | "reading" | "gone";

export function Clip({ services, offerId, isReading = false, beside }: ClipProps) {
  const { words: all } = useI18n();
  const words = useClipWords();
  const [waiting, setWaiting] = useState<Waiting>("reading");
  const { db, offer: ask } = services;
  useEffect(() => {
    if (offerId === undefined || isReading) return;
    ask(offerId).then(
      (offer) => setWaiting({ offer }),
      () => setWaiting("gone"),
    );
  }, [ask, offerId, isReading]);
  const known = useLive(
    useCallback(() => choicesIn(db), [db]),
    db,
  );
  if (offerId === undefined || waiting === "gone") {
    return (
      <div class={styles.panel}>
        <Notice
          tone="bad"
          title={waiting === "gone" ? words.gone : words.unreadable}
          testId="clip-unreadable"
          action={<Button onPress={services.close}>{words.cancel}</Button>}
        >
          {waiting === "gone" ? words.goneWhy : words.unreadableWhy}
        </Notice>
      </div>
    );
  }
  if (waiting === "reading" || known.state === "loading") return <Skeleton label={all.loading} lines={9} />;
  if (known.state === "failed") {
    return (
      <div class={styles.panel}>
        <Notice tone="bad" title={words.storeFailed} testId="clip-no-store">
          {words.storeFailedWhy}
        </Notice>
      </div>
    );
  }
  if (known.value.subjects.length === 0) {
    return (
      <EmptyState
        title={words.noSubjects}
        testId="clip-no-subjects"
        action={<LinkButton href={pages.welcome}>{words.setUp}</LinkButton>}
      >
        {words.noSubjectsWhy}
      </EmptyState>
    );
  }
  return (
    <Asked
      offer={waiting.offer}
      {...known.value}
      services={services}
      beside={beside}
      picture={() => services.picture(offerId)}
    />
  );
}

/** Whose mention it can be. */
async function choicesIn(db: Database) {
  const [subjects, clients] = await Promise.all([allSubjects(db), clientsIn(db)]);
  return { subjects, clients };
}

interface AskedProps extends Awaited<ReturnType<typeof choicesIn>> {
  readonly offer: ClipOffer;
  readonly services: ClipServices;
  readonly beside: ClipBeside | undefined;
  readonly picture: () => Promise<Pictured>;
}

type Outcome = "asking" | "keeping" | "failed" | { readonly copies: readonly Copy[] };

function Asked({ offer, subjects, clients, services, beside, picture }: AskedProps) {
  const [outcome, setOutcome] = useState<Outcome>("asking");
  const [remembered, remember] = useRemembered("clip.chosen", "");
  const keep = async (request: ClipRequest) => {
    setOutcome("keeping");
    try {
      const { key } = await services.keep(request);
      const clientId = subjects.find(({ id }) => id === request.subjectId)?.clientId;
      remember(withKept(remembered, clientId, request.fields));
      services.kept?.();
      const copies = await services.copies(key).catch(() => []); // It is kept, whatever else there is.
      // Five clips in a row: who has nothing more to read need not close anything.
      if (copies.length === 0) services.close();
      setOutcome({ copies });
    } catch {
      setOutcome("failed"); // The form still holds everything: it says so, and can be sent again.
    }
  };
  if (typeof outcome === "object") return <Kept copies={outcome.copies} close={services.close} />;
  return (
    <ClipPanel
      prepare={services.prepare}
      offer={offer}
      subjects={subjects}
      clients={clients}
      remembered={remembered}
      isBusy={outcome === "keeping"}
      hasFailed={outcome === "failed"}
      beside={beside}
      picture={picture}
      keep={(request) => void keep(request)}
      close={services.close}
    />
  );
}

function Kept({ copies, close }: { readonly copies: readonly Copy[]; readonly close: () => void }) {
  const words = useClipWords();
  return (
    <div class={styles.panel} data-testid="clip-kept">
      <Notice tone="tip" title={words.kept} action={<Button onPress={close}>{words.cancel}</Button>}>
        {copies.length > 0 && words.copies(copies.length)}
      </Notice>
      <ul class={styles.copies}>
        {copies.map(({ url, title }) => (
          <li key={url}>
            <bdi>{title ?? url}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
