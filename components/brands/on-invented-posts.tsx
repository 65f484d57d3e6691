/** The same keywords tried on the demo's invented posts: to see how a query works before anything is stored. */

import { useMemo, useState } from "preact/hooks";

import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { demoSightings } from "@/lib/demo/demo-posts";
import type { Subject } from "@/lib/model/subject";
import { createRecogniser } from "@/lib/reading/recognise";

import { PreviewGroups } from "./preview-groups";
import { previewOf, type PreviewQuestion, type TriedPost } from "./try-keywords";

import styles from "./brands.module.css";

export interface OnInventedPostsProps {
  /** As it is saved. */
  readonly subject: Subject;
  /** Absent = the query cannot be tried. */
  readonly question: PreviewQuestion | undefined;
}

export function OnInventedPosts({ subject, question }: OnInventedPostsProps) {
  const words = useBrandsWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class={styles.group}
      data-testid="on-invented-posts"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.invented}</summary>
      {isOpen && question && <Trial subject={subject} question={question} />}
    </details>
  );
}

function Trial({ subject, question }: { readonly subject: Subject; readonly question: PreviewQuestion }) {
  const words = useBrandsWords();
  const posts = useMemo(() => inventedPosts(subject, question.timeZone), [subject, question.timeZone]);
  const preview = useMemo(() => previewOf(posts, question), [posts, question]);
  const { gained, lost, kept } = preview.groups;
  return (
    <>
      <p>
        {words.inventedOf(preview.posts)} <strong>{words.found(gained.length + kept.length)}</strong>,{" "}
        {words.change(gained.length, lost.length)}.
      </p>
      <PreviewGroups preview={preview} />
    </>
  );
}

/** Each text once. */
function inventedPosts(subject: Subject, timeZone: string): readonly TriedPost[] {
  const recogniser = createRecogniser([subject], () => timeZone);
  const posts = demoSightings(Date.now()).map(({ post }) => post);
  const byText = new Map(posts.map((post) => [post.text, post]));
  return [...byText.values()].map((post) => {
    const [match] = recogniser.match(post);
    return { post, isIn: match !== undefined, isFixed: false, spans: match?.spans ?? [] };
  });
}
