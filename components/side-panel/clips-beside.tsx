/**
 * What waits to be clipped, beside its page: it takes the place of the inbox, and gives it back when it was kept
 * or thrown away. Of several the newest is on top; the others keep what was typed into them.
 */

import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";

import { Clip, type ClipServices } from "@/components/clip/clip";
import type { Told } from "@/components/dashboard/tell";
import { Toast } from "@/components/dashboard/toast";
import { useAsked } from "@/components/hooks/use-asked";
import { useClipWords } from "@/components/i18n/dashboard/use-clip-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Skeleton } from "@/components/ui/skeleton";
import type { WaitingClip } from "@/lib/sites/waiting-clips";

import styles from "./side-panel.module.css";

export interface ClipsBesideProps {
  /** What waits beside this window, the newest first. Stable, like `onWaiting`. */
  readonly waiting: () => Promise<readonly WaitingClip[]>;
  readonly onWaiting: (listener: () => void) => () => void;
  readonly services: Omit<ClipServices, "close">;
  /** Nothing waits there any more. */
  readonly end: (id: string) => Promise<unknown>;
  readonly children: ComponentChildren;
}

export function ClipsBeside({ waiting, onWaiting, services, end, children }: ClipsBesideProps) {
  const { words: all } = useI18n();
  const words = useClipWords();
  const clips = useAsked(waiting, onWaiting);
  const [told, setTold] = useState<Told>();
  const forget = useCallback(() => setTold(undefined), []);
  const own = useMemo(() => ({ ...services, kept: () => setTold({ text: words.kept }) }), [services, words]);
  if (clips === undefined) return <Skeleton label={all.loading} lines={9} />;
  return (
    <>
      {clips.length === 0 ? children : <Stack clips={clips} services={own} end={end} />}
      <Toast told={told} onGone={forget} />
    </>
  );
}

interface StackProps extends Pick<ClipsBesideProps, "services" | "end"> {
  readonly clips: readonly WaitingClip[];
}

function Stack({ clips, services, end }: StackProps) {
  const words = useClipWords();
  return (
    <main class={styles.clips} aria-label={words.tab} data-testid="clips-beside">
      {clips.length > 1 && (
        <p class={styles.waiting} data-testid="clips-waiting">
          {words.moreWaiting(clips.length - 1)}
        </p>
      )}
      {clips.map((clip, place) => (
        <div key={clip.id} hidden={place > 0} data-testid={place > 0 ? undefined : "clip-in-front"}>
          <OneClip clip={clip} isInFront={place === 0} services={services} end={end} />
        </div>
      ))}
    </main>
  );
}

interface OneClipProps extends Pick<ClipsBesideProps, "services" | "end"> {
  readonly clip: WaitingClip;
  readonly isInFront: boolean;
}

function OneClip({ clip: { id, state, keepAskedAt }, isInFront, services, end }: OneClipProps) {
  const close = useCallback(() => void end(id), [end, id]);
  const own = useMemo(() => ({ ...services, close }), [services, close]);
  return (
    <Clip
      services={own}
      offerId={state === "unreadable" ? undefined : id}
      isReading={state === "reading"}
      beside={{ isInFront, keepAskedAt }}
    />
  );
}
