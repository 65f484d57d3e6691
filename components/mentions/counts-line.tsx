/** The public counters of one post. One the site did not show is a dash. */

import { shownCount } from "@/components/format/count";
import { useI18n } from "@/components/i18n/use-i18n";
import { Icon, type IconName } from "@/components/ui/icon";
import { OnlyRead } from "@/components/ui/only-read";
import type { Counts } from "@/lib/model/counts";

import { CountText } from "./count-text";

import styles from "./counts-line.module.css";

const counters = [
  { name: "replies", icon: "reply" },
  { name: "shares", icon: "share" },
  { name: "likes", icon: "heart" },
  { name: "views", icon: "eye" },
] as const satisfies readonly { name: keyof Counts; icon: IconName }[];

export function CountsLine({ counts }: { counts: Counts }) {
  const { locale, words } = useI18n();
  return (
    <ul class={styles.line}>
      {counters.map(({ name, icon }) => (
        <li key={name} class={styles.counter} title={words.count[name]} data-testid={`count-${name}`}>
          <Icon name={icon} />
          <OnlyRead>{words.count[name]}</OnlyRead>
          <CountText shown={shownCount(counts[name], locale)} reason={words.count.unknown} />
        </li>
      ))}
    </ul>
  );
}
