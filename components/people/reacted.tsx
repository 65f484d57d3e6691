/** The posts to which somebody was seen to react. Presence, and in no figure. */

import { webAddress } from "@/components/format/web-address";
import { usePeopleWords } from "@/components/i18n/dashboard/use-people-words";
import { Age } from "@/components/mentions/age";
import type { PersonReactions, SeenReaction } from "@/lib/store/queries/reactions-by";

import styles from "./people.module.css";

const longestText = 140;

export function Reacted({ reactions, now }: { readonly reactions: PersonReactions; readonly now: number }) {
  const people = usePeopleWords();
  const { total, newest } = reactions;
  if (total === 0) return null;
  return (
    <section class={styles.block} data-testid="person-reactions">
      <h2>{people.reacted(total)}</h2>
      <p class={styles.soft}>{people.reactedHow}</p>
      <ul>
        {newest.map((reaction) => (
          <Row key={reaction.key} reaction={reaction} now={now} />
        ))}
      </ul>
      {total > newest.length && <p class={styles.soft}>{people.reactedMore(total - newest.length)}</p>}
    </section>
  );
}

function Row({ reaction, now }: { readonly reaction: SeenReaction; readonly now: number }) {
  const people = usePeopleWords();
  const { kind, lastAt, text } = reaction;
  const url = webAddress(reaction.url);
  const said = text?.trim() ? text.slice(0, longestText).toWellFormed() : people.reactedUnkept;
  return (
    <li class={styles.reaction} data-testid="person-reaction" data-kind={kind}>
      <span class={styles.kind}>{kind === undefined ? people.reactionUnknown : people.reactionIs[kind]}</span>
      <span class={styles.said} dir="auto">
        {url === undefined ? (
          said
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            {said}
          </a>
        )}
      </span>
      <Age at={lastAt} now={now} />
    </li>
  );
}
