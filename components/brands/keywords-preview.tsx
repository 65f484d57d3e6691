/** What a query would find among the posts that are stored: what is new, what falls out, and why. */

import { useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { MarkedText } from "@/components/mentions/marked-text";

import type { Preview, PreviewGroup, PreviewPost } from "./keywords-model";
import { WhyFound } from "./why-found";

import styles from "./brands.module.css";

const groups = ["gained", "lost", "kept", "missed"] as const;
const mostShown = 8;
const excerpt = 220;

export interface KeywordsPreviewProps {
  /** Absent = the query cannot be tried. */
  readonly preview: Preview | undefined;
  readonly hasPosts: boolean;
}

export function KeywordsPreview({ preview, hasPosts }: KeywordsPreviewProps) {
  const { brands: words } = useDashboardWords();
  if (!preview) return hasPosts ? null : <p class={styles.soft}>{words.previewNone}</p>;
  const { gained, lost, kept } = preview.groups;
  return (
    <section class={styles.preview} aria-labelledby="keywords-preview" data-testid="keywords-preview">
      <h3 id="keywords-preview">{words.preview}</h3>
      <p aria-live="polite" data-testid="keywords-estimate">
        {words.previewOf(preview.posts)} <strong>{words.found(gained.length + kept.length)}</strong>,{" "}
        {words.change(gained.length, lost.length)}.
      </p>
      <p class={styles.soft}>{words.only}</p>
      {groups.map((group) => (
        <Group key={group} group={group} preview={preview} />
      ))}
    </section>
  );
}

function Group({ group, preview }: { readonly group: PreviewGroup; readonly preview: Preview }) {
  const { brands: words } = useDashboardWords();
  const posts = preview.groups[group];
  if (posts.length === 0) return null;
  return (
    <details
      class={styles.group}
      open={group === "gained" || group === "lost"}
      data-testid={`preview-${group}`}
    >
      <summary>
        {words.group[group]}: {words.found(posts.length)}
      </summary>
      <ul class={styles.posts}>
        {posts.slice(0, mostShown).map((shown) => (
          <PreviewLine key={`${shown.post.platform}:${shown.post.postId}`} shown={shown} why={preview.why} />
        ))}
      </ul>
    </details>
  );
}

function PreviewLine({ shown, why }: { readonly shown: PreviewPost; readonly why: Preview["why"] }) {
  const { brands: words } = useDashboardWords();
  const [isOpen, setOpen] = useState(false);
  const { post, marks } = shown;
  return (
    <li>
      <p class={styles.post} dir="auto">
        <MarkedText text={post.text} marks={marks} length={excerpt} />
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.why}</summary>
        {isOpen && <WhyFound reason={why(post)} />}
      </details>
    </li>
  );
}
