/** What a query would find among the posts that are stored: what is new, what falls out, and why. */

import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";

import { PreviewGroups } from "./preview-groups";
import type { Preview } from "./try-keywords";

import styles from "./brands.module.css";

export interface KeywordsPreviewProps {
  /** Absent = the query cannot be tried. */
  readonly preview: Preview | undefined;
  /** Something is stored that it could be tried on. */
  readonly hasPosts: boolean;
  /** It was tried on all of it. */
  readonly isWhole: boolean;
}

export function KeywordsPreview({ preview, hasPosts, isWhole }: KeywordsPreviewProps) {
  const words = useBrandsWords();
  if (!preview) return hasPosts ? null : <p class={styles.soft}>{words.previewNone}</p>;
  const { gained, lost, kept } = preview.groups;
  return (
    <section class={styles.preview} aria-labelledby="keywords-preview" data-testid="keywords-preview">
      <h3 id="keywords-preview">{words.preview}</h3>
      <p aria-live="polite" data-testid="keywords-estimate">
        {words.previewOf(preview.posts, isWhole)} <strong>{words.found(gained.length + kept.length)}</strong>,{" "}
        {words.change(gained.length, lost.length)}.
      </p>
      <p class={styles.soft}>{words.only}</p>
      <PreviewGroups preview={preview} />
    </section>
  );
}
