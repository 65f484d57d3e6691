/** The conversation as far as it was on the screen: both sides in order, ours set apart. */

import { webAddress } from "@/components/format/web-address";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Age } from "@/components/mentions/age";
import { Author } from "@/components/mentions/author";
import type { MentionDetail, ThreadPost } from "@/lib/store/queries/mention-detail";

import pane from "./reading-pane.module.css";
import styles from "./thread.module.css";

export function Thread({ detail, now }: { readonly detail: MentionDetail; readonly now: number }) {
  const { inbox } = useDashboardWords();
  const { thread } = detail;
  return (
    <section class={pane.block}>
      <h2 class={pane.title}>{inbox.conversation}</h2>
      {thread.length > 1 ? <ThreadPosts thread={thread} now={now} /> : <p class={pane.soft}>{inbox.alone}</p>}
    </section>
  );
}

export interface ThreadPostsProps {
  readonly thread: readonly ThreadPost[];
  readonly now: number;
}

export function ThreadPosts({ thread, now }: ThreadPostsProps) {
  const { inbox } = useDashboardWords();
  return (
    <ol class={styles.thread} data-testid="thread">
      {thread.map((post) => {
        const url = webAddress(post.url);
        return (
          <li
            key={post.key}
            class={styles.post}
            data-ours={post.isOurs}
            data-this={post.isThis}
            data-testid="thread-post"
          >
            <div class={styles.head}>
              <Author mention={{ authorName: post.author.name, authorHandle: post.author.handle }} />
              {post.isOurs && <span class={styles.ours}>{inbox.ours}</span>}
              {post.isThis && <span class={styles.ours}>{inbox.thisPost}</span>}
              {url === undefined ? (
                <Age at={post.postedAt} now={now} />
              ) : (
                <a
                  class={styles.when}
                  href={url}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={post.postedAt === undefined ? inbox.openPost : undefined}
                  title={inbox.openPost}
                >
                  {post.postedAt === undefined ? "↗" : <Age at={post.postedAt} now={now} />}
                </a>
              )}
            </div>
            <p class={styles.text} dir="auto">
              {post.text}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
