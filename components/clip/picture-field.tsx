/** A picture of what is on the screen, as evidence: taken by the user's own click, shown, and taken away again. */

import { useState } from "preact/hooks";

import { useClipWords } from "@/components/i18n/dashboard/use-clip-words";
import { Button } from "@/components/ui/button";
import type { PictureProblem } from "@/lib/messages/contract";
import type { ClipPicture } from "@/lib/model/clip-draft";

import styles from "./clip.module.css";

export type Pictured = { readonly picture: ClipPicture } | { readonly problem: PictureProblem };

export interface PictureFieldProps {
  readonly picture: ClipPicture | undefined;
  readonly isOfPost: boolean;
  readonly take: () => Promise<Pictured>;
  readonly onChange: (picture: ClipPicture | undefined) => void;
}

type State = "asking" | "taking" | PictureProblem;

export function PictureField({ picture, isOfPost, take, onChange }: PictureFieldProps) {
  const words = useClipWords();
  const [state, setState] = useState<State>("asking");
  const run = async () => {
    setState("taking");
    try {
      const answer = await take();
      if ("picture" in answer) onChange(answer.picture);
      setState("problem" in answer ? answer.problem : "asking");
    } catch {
      setState("refused"); // What went wrong on the far side has the same way out: clip it again.
    }
  };
  return (
    <section class={styles.picture} aria-label={words.picture}>
      {picture && (
        <img
          src={picture.url}
          alt={isOfPost ? words.pictureOfPost : words.pictureOfPage}
          width={picture.width}
          height={picture.height}
          data-testid="clip-picture"
        />
      )}
      {picture ? (
        <Button icon="remove" testId="clip-picture-remove" onPress={() => onChange(undefined)}>
          {words.removePicture}
        </Button>
      ) : (
        <Button
          icon="image"
          isBusy={state === "taking"}
          testId="clip-picture-take"
          onPress={() => void run()}
        >
          {isOfPost ? words.takeOfPost : words.takeOfPage}
        </Button>
      )}
      <output class={styles.soft} data-testid="clip-picture-said">
        {state !== "asking" && state !== "taking" && words.noPicture[state]}
      </output>
    </section>
  );
}
