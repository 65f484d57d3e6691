/** One mention, whole: what it says and everything that is known about it. */

import { hashOf, addressTo, withParams } from "@/components/dashboard/address";
import { momentOf } from "@/components/format/age";
import { webAddress } from "@/components/format/web-address";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Age } from "@/components/mentions/age";
import { Author } from "@/components/mentions/author";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { MentionStatus } from "@/lib/model/figures";
import type { MentionDetail } from "@/lib/store/queries/mention-detail";

import { AnswerLine } from "./answer-line";
import { AsideActions } from "./aside-actions";
import { CountsBlock } from "./counts-block";
import { Decided } from "./decided";
import type { Asking } from "./inbox-dialogs";
import type { InboxActions, InboxModel } from "./inbox-model";
import { PersonLine } from "./person-line";
import { PictureBlock } from "./picture-block";
import { ReadAs } from "./read-as";
import { Thread } from "./thread";
import { WhyHere } from "./why-here";

import styles from "./reading-pane.module.css";

export interface ReadingPaneProps {
  readonly model: InboxModel;
  readonly actions: InboxActions;
  readonly ask: (asking: Asking) => void;
}

export function ReadingPane({ model, actions, ask }: ReadingPaneProps) {
  const { words } = useI18n();
  const { inbox } = useDashboardWords();
  const { opened } = model;
  return (
    <section
      class={styles.pane}
      aria-label={inbox.reading}
      data-testid="reading-pane"
      data-state={opened.state}
    >
      {opened.state === "none" && (
        <EmptyState title={inbox.nothingRead} testId="nothing-read">
          {inbox.nothingReadHow}
        </EmptyState>
      )}
      {opened.state === "loading" && <Skeleton label={words.loading} lines={9} />}
      {opened.state === "gone" && (
        <EmptyState title={inbox.gone} testId="mention-gone">
          {inbox.goneHow}
        </EmptyState>
      )}
      {opened.state === "ready" && (
        <Mention detail={opened.detail} model={model} actions={actions} ask={ask} />
      )}
    </section>
  );
}

function Mention({ detail, model, actions, ask }: ReadingPaneProps & { readonly detail: MentionDetail }) {
  const { inbox, terms } = useDashboardWords();
  const { locale } = useI18n();
  const { mention, post } = detail;
  const { now, address } = model;
  return (
    <article class={styles.mention} data-testid="reading" data-key={mention.key} data-status={mention.status}>
      <ActionBar detail={detail} actions={actions} ask={ask} />
      <header class={styles.head}>
        <Author mention={mention} />
        <span class={styles.soft}>
          <Age at={mention.postedAt} now={now} />
        </span>
      </header>
      <p class={styles.soft}>
        {[
          terms.statuses[mention.status],
          terms.classes[mention.mediaClass],
          model.platforms.find(({ id }) => id === mention.platform)?.label ?? mention.platform,
          ...(mention.postedAt === undefined ? [] : [momentOf(mention.postedAt, locale)]),
        ].map((part) => (
          <span key={part} class={styles.part}>
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      {post.venue?.name !== undefined && (
        <p class={styles.soft}>
          <bdi>{post.venue.name}</bdi>
        </p>
      )}
      {mention.visibility !== undefined && (
        <p class={styles.notice}>
          <Icon name="lock" />
          {inbox.notPublic[mention.visibility]}
        </p>
      )}
      <PostText detail={detail} />
      <AnswerLine detail={detail} now={now} />
      {(mention.tags?.length ?? 0) > 0 && (
        <ul class={styles.tags} aria-label={inbox.tags}>
          {mention.tags?.map((tag) => (
            <li key={tag}>
              <a
                class={styles.tag}
                href={hashOf(withParams(addressTo("mentions", address), { tag }))}
                data-testid="tag"
              >
                <bdi>{tag}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      {(mention.note !== undefined || mention.owner !== undefined) && (
        <div class={styles.note} data-testid="note">
          {mention.owner !== undefined && (
            <p class={styles.strong}>
              <bdi>{mention.owner}</bdi>
            </p>
          )}
          {mention.note !== undefined && <p dir="auto">{mention.note}</p>}
        </div>
      )}
      {detail.picture && <PictureBlock picture={detail.picture} remove={actions.removePicture} />}
      <CountsBlock detail={detail} now={now} />
      <Thread detail={detail} now={now} />
      <PersonLine detail={detail} address={address} now={now} />
      <WhyHere detail={detail} subjects={model.subjects} />
      <ReadAs detail={detail} change={actions.change} />
      <Decided detail={detail} now={now} />
    </article>
  );
}

const settled: ReadonlySet<MentionStatus> = new Set(["done", "answered", "moved", "ignored"]);

function ActionBar({
  detail,
  actions,
  ask,
}: Pick<ReadingPaneProps, "actions" | "ask"> & { readonly detail: MentionDetail }) {
  const { inbox } = useDashboardWords();
  const { mention } = detail;
  const url = webAddress(mention.url);
  return (
    <div class={styles.actions}>
      <span class={styles.back}>
        <Button
          kind="quiet"
          icon="back"
          label={inbox.back}
          testId="back-to-list"
          onPress={() => actions.open(undefined)}
        />
      </span>
      {mention.aside !== undefined && (
        <AsideActions isConfirmed={mention.aside === "user"} apply={actions.apply} />
      )}
      {settled.has(mention.status) ? (
        <Button icon="clock" testId="act-reopen" onPress={() => actions.apply("reopen")}>
          {inbox.reopen}
        </Button>
      ) : (
        <Button icon="done" testId="act-done" onPress={() => actions.apply("done")}>
          {inbox.done}
        </Button>
      )}
      {url !== undefined && (
        <LinkButton icon="external" href={url} testId="open-post">
          {mention.status === "waiting" ? inbox.reply : inbox.openPost}
        </LinkButton>
      )}
      {mention.status === "waiting" && (
        <Button kind="quiet" icon="check" testId="act-answered" onPress={() => actions.apply("answered")}>
          {inbox.answered}
        </Button>
      )}
      <span class={styles.icons}>
        <Button
          kind="quiet"
          icon="clock"
          label={inbox.withKey(inbox.snooze, "S")}
          testId="act-snooze"
          onPress={() => ask("snooze")}
        />
        <Button
          kind="quiet"
          icon="tag"
          label={inbox.withKey(inbox.tag, "T")}
          testId="act-tag"
          onPress={() => ask("tag")}
        />
        <Button
          kind="quiet"
          icon="note"
          label={inbox.withKey(inbox.note, "N")}
          testId="act-note"
          onPress={() => ask("note")}
        />
        <Button kind="quiet" icon="more" label={inbox.more} testId="act-more" onPress={() => ask("more")} />
      </span>
    </div>
  );
}

function PostText({ detail }: { readonly detail: MentionDetail }) {
  const { inbox } = useDashboardWords();
  const { mention, post } = detail;
  const links = post.links.flatMap((link) => webAddress(link) ?? []).slice(0, 10);
  return (
    <>
      <p class={styles.text} dir="auto" data-testid="reading-text">
        <Marked text={mention.text} marks={mention.marks} />
      </p>
      {post.textIsCut === true && <p class={styles.soft}>{inbox.cut}</p>}
      {post.media.length > 0 && (
        <p class={styles.soft}>
          {inbox.media(post.media.length)}
          {post.media.map(({ alt }, place) =>
            alt === undefined ? null : (
              // oxlint-disable-next-line react/no-array-index-key -- Pictures have no name, and never move.
              <bdi key={place} class={styles.alt} dir="auto">
                {alt.slice(0, 500)}
              </bdi>
            ),
          )}
        </p>
      )}
      {links.length > 0 && (
        <ul class={styles.links} aria-label={inbox.links}>
          {links.map((link) => (
            <li key={link}>
              <a href={link} target="_blank" rel="noreferrer">
                <bdi>{link.replace(/^https?:\/\//i, "").slice(0, 100)}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The whole text, with what matched marked. */
function Marked({ text, marks }: Pick<MentionDetail["mention"], "text" | "marks">) {
  const pieces: { readonly at: number; readonly text: string; readonly isMatch: boolean }[] = [];
  let position = 0;
  for (const [start, end] of marks) {
    pieces.push({ at: position, text: text.slice(position, start), isMatch: false });
    pieces.push({ at: start, text: text.slice(start, end), isMatch: true });
    position = end;
  }
  pieces.push({ at: position, text: text.slice(position), isMatch: false });
  return (
    <>{pieces.map((piece) => (piece.isMatch ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}</>
  );
}
