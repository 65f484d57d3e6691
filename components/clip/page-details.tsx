/** What else a page says about itself and is kept: its address, its language, what was printed there in figures. */

import { useState } from "preact/hooks";

import { useClipWords } from "@/components/i18n/dashboard/use-clip-words";
import { Field } from "@/components/ui/field";
import { isWebAddress } from "@/lib/kit/web-address";
import { type ClippedPage, starsOf } from "@/lib/model/clipped-page";

import type { PageChanges } from "./clip-draft";

import styles from "./clip.module.css";

export interface PageDetailsProps {
  readonly page: ClippedPage;
  readonly onChange: (changes: PageChanges) => void;
}

export function PageDetails({ page, onChange }: PageDetailsProps) {
  const words = useClipWords();
  const [isOpen, setOpen] = useState(false);
  const isWrong = !isWebAddress(page.url);
  const { counts } = page;
  return (
    <details
      class={styles.more}
      open={isOpen || isWrong}
      data-testid="clip-more"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.more}</summary>
      <div class={styles.details}>
        <Field
          label={words.address}
          value={page.url}
          error={isWrong ? words.addressWrong : undefined}
          testId="clip-address"
          onChange={(url) => onChange({ url })}
        />
        <div class={styles.pair}>
          <Field
            label={words.language}
            value={page.language ?? ""}
            hint={words.languageHint}
            testId="clip-language"
            onChange={(language) => onChange({ language: language.slice(0, 40) })}
          />
          <Figure
            label={words.comments}
            first={typeof counts.replies === "number" ? counts.replies : undefined}
            isFigure={(figure) => Number.isSafeInteger(figure) && figure >= 0}
            wrong={words.wholeNumber}
            testId="clip-comments"
            onChange={(replies) => onChange({ counts: { ...counts, replies } })}
          />
          {page.kind === "review" && (
            <Figure
              label={words.rating}
              first={starsOf(page)}
              isFigure={(figure) => figure >= 1 && figure <= 5}
              wrong={words.oneToFive}
              testId="clip-rating"
              onChange={(value) => onChange({ rating: value === undefined ? undefined : { value, best: 5 } })}
            />
          )}
        </div>
      </div>
    </details>
  );
}

interface FigureProps {
  readonly label: string;
  /** As it was read; what is typed stands in the field alone. */
  readonly first: number | undefined;
  readonly isFigure: (figure: number) => boolean;
  /** What is said of anything else. */
  readonly wrong: string;
  readonly testId: string;
  /** `undefined` = unknown: the field is empty, or holds no such figure. */
  readonly onChange: (figure: number | undefined) => void;
}

function Figure({ label, first, isFigure, wrong, testId, onChange }: FigureProps) {
  const [typed, setTyped] = useState(first === undefined ? "" : String(first));
  const figureIn = (text: string) => {
    const figure = Number(text.trim().replace(",", "."));
    return text.trim() !== "" && isFigure(figure) ? figure : undefined;
  };
  return (
    <Field
      label={label}
      value={typed}
      error={typed.trim() !== "" && figureIn(typed) === undefined ? wrong : undefined}
      testId={testId}
      onChange={(text) => {
        setTyped(text);
        onChange(figureIn(text));
      }}
    />
  );
}
