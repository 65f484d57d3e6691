/**
 * What a clip looked like on the screen, taken by the user's own click. A row of its own, so that lists, which
 * read mentions, never carry it. The clip names it by its hash: one that no clip names is waste.
 */
export interface PictureRow {
  /** Of the mention. */
  readonly key: string;
  readonly postKey: string;
  readonly sha256: string;
  readonly takenAt: number;
  readonly type: "image/webp" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
