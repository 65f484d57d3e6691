/** The posts that a query was tried on, by what would become of them, each with its reasons. */

import { useState } from "preact/hooks";

import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { MarkedText } from "@/components/mentions/marked-text";

import type { Preview, PreviewGroup, PreviewPost } from "./try-keywords";
import { WhyFound } from "./why-found";

import styles from "./brands.module.css";

const groups = ["gained", "lost", "kept", "missed"] as const;
const mostShown = 8;
const excerpt = 220;

export function PreviewGroups({ preview }: { readonly preview: Preview }) {
  return groups.map((group) => <Group key={group} group={group} preview={preview} />);
}

function Group({ group, preview }: { readonly group: PreviewGroup; readonly preview: Preview }) {
  const words = useBrandsWords();
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
  const words = useBrandsWords();
  const [isOpen, setOpen] = useState(false);
  const { post, marks, besides } = shown;
  return (
    <li>
      <p class={styles.post} dir="auto">
        <MarkedText text={post.text} marks={marks} length={excerpt} />
      </p>
      {besides && <p class={styles.soft}>{words.besides[besides]}</p>}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.why}</summary>
        {isOpen && <WhyFound reason={why(post)} />}
      </details>
    </li>
  );
}
