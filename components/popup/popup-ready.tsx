/** The popup with a subject chosen. Its head and foot stay; what is between them scrolls. */

import { FullNotice } from "@/components/full-notice";
import { useI18n } from "@/components/i18n/use-i18n";
import { NewerNotice } from "@/components/newer-notice";
import { Skeleton } from "@/components/ui/skeleton";

import { EmptiedNotice } from "./emptied-notice";
import { FiguresBlock } from "./figures-block";
import { NewestBlock } from "./newest-block";
import { NextBlock } from "./next-block";
import { PopupFoot } from "./popup-foot";
import { PopupHead } from "./popup-head";
import type { PopupActions, ReadyPopup } from "./popup-model";
import { ReadingNotice } from "./reading-notice";
import { RelationshipsBlock } from "./relationships-block";
import { RoundsLine } from "./rounds-line";

import styles from "./popup-ready.module.css";

export function PopupReady({ popup, actions }: { popup: ReadyPopup; actions: PopupActions }) {
  const { words } = useI18n();
  const { figures, subject, sites } = popup;
  return (
    <>
      <PopupHead popup={popup} actions={actions} />
      <div class={styles.body}>
        {figures?.isNewer === true && <NewerNotice />}
        <FullNotice at={popup.diskFullAt} />
        {figures?.emptiedAt !== undefined && <EmptiedNotice at={figures.emptiedAt} />}
        <ReadingNotice popup={popup} actions={actions} />
        {figures === undefined ? (
          <Skeleton label={words.loading} lines={9} />
        ) : (
          <>
            {subject.kind === "own" && figures.newest.length > 0 && (
              <NextBlock waiting={figures.waiting} now={figures.now} settle={actions.settle} />
            )}
            {figures.newest.length > 0 && (
              <>
                <FiguresBlock summary={figures.summary} glance={figures.glance} days={popup.days} />
                <RelationshipsBlock {...figures} />
              </>
            )}
            <NewestBlock mentions={figures.newest} now={figures.now} name={subject.name} sites={sites} />
          </>
        )}
      </div>
      <RoundsLine popup={popup} openRound={actions.openRound} />
      <PopupFoot popup={popup} clipPage={actions.clipPage} />
    </>
  );
}
