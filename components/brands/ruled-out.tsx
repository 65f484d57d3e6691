/** Authors and places that the user said are never about a subject: seen here, and taken back one by one. */

import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { siteNames } from "@/components/site-names";
import { Button } from "@/components/ui/button";
import type { ExcludedPlace, OwnedAccount, Subject } from "@/lib/model/subject";

import styles from "./brands.module.css";

export interface RuledOutProps {
  readonly subject: Subject;
  /** With one of them less; `name` is what it was called. */
  readonly change: (subject: Subject, name: string) => void;
}

interface Entry {
  readonly name: string;
  readonly platform: string;
  /** The subject without it. */
  readonly without: Subject;
}

export function RuledOut({ subject, change }: RuledOutProps) {
  const words = useBrandsWords();
  const entries = entriesOf(subject);
  if (entries.length === 0) return null;
  return (
    <section class={styles.ruledOut} aria-labelledby="ruled-out" data-testid="ruled-out">
      <h3 id="ruled-out">{words.ruledOut}</h3>
      <p class={styles.soft}>{words.ruledOutWhy}</p>
      <ul class={styles.ruledOutList}>
        {entries.map(({ name, platform, without }) => (
          <li key={`${platform} ${name}`} class={styles.ruledOutLine}>
            <span class={styles.ruledOutName}>
              <bdi>{name}</bdi>{" "}
              <span class={styles.soft}>
                {siteNames.find(({ id }) => id === platform)?.label ?? platform}
              </span>
            </span>
            <Button
              kind="quiet"
              label={words.countAgain(name)}
              testId="count-again"
              onPress={() => change(without, name)}
            >
              {words.again}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function entriesOf(subject: Subject): readonly Entry[] {
  const { excludedAuthors = [], excludedPlaces = [] } = subject;
  const authors = excludedAuthors.map((author) => ({
    name: nameOfAuthor(author),
    platform: author.platform,
    without: { ...subject, excludedAuthors: excludedAuthors.filter((other) => other !== author) },
  }));
  const places = excludedPlaces.map((place) => ({
    name: nameOfPlace(place),
    platform: place.platform,
    without: { ...subject, excludedPlaces: excludedPlaces.filter((other) => other !== place) },
  }));
  return [...authors, ...places];
}

function nameOfAuthor({ handle, accountId }: OwnedAccount): string {
  return handle === undefined ? (accountId ?? "") : `@${handle}`;
}

function nameOfPlace({ name, id }: ExcludedPlace): string {
  return name ?? id ?? "";
}
