/** Parts of a whole in one bar, each with the strokes of its tone. Decoration: the numbers stand beside it. */

import { useId } from "preact/hooks";

import { livingColours } from "./chart-colours";
import type { Tone } from "./chart-model";
import { strokes, tile } from "./fill-pattern";

import styles from "./stack-bar.module.css";

export interface StackPart {
  readonly id: string;
  readonly tone: Tone;
  readonly count: number;
  /** With a gap before it: it is no part of the scale. */
  readonly isApart: boolean;
}

export function StackBar({ parts }: { readonly parts: readonly StackPart[] }) {
  const id = useId();
  return (
    <span class={styles.bar} aria-hidden="true">
      {parts
        .filter(({ count }) => count > 0)
        .map((part) => (
          <svg
            key={part.id}
            class={styles.part}
            data-apart={part.isApart}
            style={{ flexGrow: part.count }}
            focusable="false"
          >
            <defs>
              <pattern id={`${id}-${part.id}`} width={tile} height={tile} patternUnits="userSpaceOnUse">
                <rect
                  width={tile}
                  height={tile}
                  fill={part.tone === "unsure" ? livingColours.paper : livingColours[part.tone]}
                />
                <path
                  d={strokes[part.tone]}
                  stroke={part.tone === "unsure" ? livingColours.unsure : livingColours.paper}
                />
              </pattern>
            </defs>
            <rect width="100%" height="100%" fill={`url(#${id}-${part.id})`} />
          </svg>
        ))}
    </span>
  );
}
