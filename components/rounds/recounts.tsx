/** Posts that have reached the age at which they are counted, and were not seen since. */

import { webAddress } from "@/components/format/web-address";
import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import type { Recount } from "@/lib/store/queries/recounts";

import styles from "./rounds.module.css";

/** More than these nobody opens in one go. */
const mostShown = 20;

export interface RecountsProps {
  readonly recounts: readonly Recount[];
  readonly open: (url: string) => void;
}

export function Recounts({ recounts, open }: RecountsProps) {
  const words = useRoundsWords();
  return (
    <section class={styles.block} aria-labelledby="round-recounts" data-testid="recounts">
      <h2 id="round-recounts">{words.recounts}</h2>
      <p class={styles.why}>{recounts.length === 0 ? words.noRecounts : words.recountsWhy}</p>
      <ul class={styles.posts}>
        {recounts.slice(0, mostShown).map(({ age, mention }) => (
          <li key={`${age} ${mention.key}`}>
            <Post mention={mention} open={open} />
            <span class={styles.soft}>{words.recountAge[age]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PostProps extends Pick<RecountsProps, "open"> {
  readonly mention: Recount["mention"];
}

/** A page wrote the address: what does not lead to the web is no button. */
function Post({ mention, open }: PostProps) {
  const url = webAddress(mention.url);
  const said = (
    <span class={styles.text} dir="auto">
      <bdi class={styles.author}>{mention.authorName ?? mention.authorHandle ?? mention.platform}</bdi>{" "}
      {mention.text.slice(0, 120).toWellFormed()}
    </span>
  );
  if (url === undefined) return said;
  return (
    <button class={styles.name} type="button" data-testid="recount-open" onClick={() => open(url)}>
      {said}
    </button>
  );
}
