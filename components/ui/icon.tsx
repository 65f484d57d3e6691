/** The kept set of icons, drawn on a grid of 16. An icon never stands alone: text or a label says the same. */

import styles from "./icon.module.css";

const paths = {
  add: "M8 3.5v9M3.5 8h9",
  addressed:
    "M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Zm0-2.5v3.3a1.6 1.6 0 0 0 3.2 0V8A5.7 5.7 0 1 0 11.4 12.6",
  alert: "M8 2.2 14.3 13H1.7L8 2.2ZM8 6.5v3M8 11.3v.2",
  check: "m3.5 8.5 3 3 6-7",
  chevron: "m4.5 6.5 3.5 3.5 3.5-3.5",
  external: "M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9.5V13H3V4.5h3.5",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Zm8.2 0a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0Z",
  heart: "M8 13.2S2.2 9.9 2.2 6.1A3 3 0 0 1 8 5a3 3 0 0 1 5.8 1.1c0 3.8-5.8 7.1-5.8 7.1Z",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5v.2",
  named: "M2.5 3.5h11v7.5H8L4.8 13.5V11H2.5V3.5Z",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  reload: "M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3",
  remove: "m4.5 4.5 7 7M11.5 4.5l-7 7",
  reply: "M6.5 4 2.5 8l4 4M2.5 8H9a4.5 4.5 0 0 1 4.5 4.5",
  settings:
    "M2 4.8h6.2M11.8 4.8H14M2 11.2h2.2M7.8 11.2H14M11.8 4.8a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0ZM7.8 11.2a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0Z",
  share:
    "M4.5 12V5.5a2 2 0 0 1 2-2H9M2.3 9.8 4.5 12l2.2-2.2M11.5 4v6.5a2 2 0 0 1-2 2H7M9.3 6.2 11.5 4l2.2 2.2",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
