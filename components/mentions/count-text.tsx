/** A figure as printed, with the rest of what is known on hover. An unknown one says why, also aloud. */

import type { Shown } from "@/components/format/count";
import { useI18n } from "@/components/i18n/use-i18n";
import { OnlyRead } from "@/components/ui/only-read";

export interface CountTextProps {
  readonly shown: Shown;
  /** What is behind the print; by default the figure written out, or its interval. */
  readonly detail?: string | undefined;
  /** Why it is unknown, if it is. */
  readonly reason: string;
}

export function CountText({ shown, detail, reason }: CountTextProps) {
  const { words } = useI18n();
  if (shown.between === undefined) {
    return (
      <span title={reason}>
        <span aria-hidden="true">{shown.text}</span>
        <OnlyRead>{reason}</OnlyRead>
      </span>
    );
  }
  const [low, high] = shown.between;
  const full = low === high ? words.count.exactly(low) : words.count.between(low, high);
  return (
    <data dir="auto" value={shown.least} title={shown.isShortened ? (detail ?? full) : detail}>
      {shown.text}
    </data>
  );
}
