/** What a clip looked like on the screen: small, whole on a click, and taken away for good after a second one. */

import { useEffect, useState } from "preact/hooks";

import { momentOf } from "@/components/format/age";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PictureRow } from "@/lib/store/picture-row";

import styles from "./picture-block.module.css";

export interface PictureBlockProps {
  readonly picture: PictureRow;
  readonly remove: () => void;
}

export function PictureBlock({ picture, remove }: PictureBlockProps) {
  const { inbox, shell } = useDashboardWords();
  const { locale } = useI18n();
  const [isWhole, setWhole] = useState(false);
  const [isSure, setSure] = useState(false);
  const url = usePictureUrl(picture);
  const taken = inbox.pictureTaken(momentOf(picture.takenAt, locale));
  const size = { width: picture.width, height: picture.height };
  return (
    <section class={styles.block} aria-label={inbox.picture} data-testid="picture-block">
      <button
        class={styles.open}
        type="button"
        data-testid="picture-open"
        aria-label={inbox.openPicture}
        onClick={() => setWhole(true)}
      >
        <img class={styles.small} src={url} alt="" {...size} />
      </button>
      <p class={styles.soft}>{taken}</p>
      {isSure ? (
        <p class={styles.sure}>
          {inbox.removePictureSure}
          <Button testId="picture-remove-sure" onPress={remove}>
            {inbox.removePicture}
          </Button>
          <Button kind="quiet" onPress={() => setSure(false)}>
            {inbox.keepPicture}
          </Button>
        </p>
      ) : (
        <Button kind="quiet" icon="remove" testId="picture-remove" onPress={() => setSure(true)}>
          {inbox.removePicture}
        </Button>
      )}
      {isWhole && (
        <Dialog
          title={inbox.picture}
          closeLabel={shell.close}
          testId="picture-whole"
          onClose={() => setWhole(false)}
        >
          <img class={styles.whole} src={url} alt={taken} {...size} />
        </Dialog>
      )}
    </section>
  );
}

/** An address for the bytes, for as long as they are shown. */
function usePictureUrl({ bytes, type, sha256 }: PictureRow): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
    // oxlint-disable-next-line react/exhaustive-deps -- The same hash, the same bytes: every answer of the store brings new ones.
  }, [sha256]);
  return url;
}
