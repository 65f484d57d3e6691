/**
 * Somebody who was erased, or a post that was deleted for good: capture does not bring it back, nor does a
 * backup. Only a keyed hash of the name stands here, so the list itself names nobody.
 * Key: name of the hash's key, `|`, 16 hexadecimal digits.
 */
export interface ErasedRow {
  readonly key: string;
  readonly at: number;
  /** A person whom the user erased; absent where retention deleted a post. */
  readonly isPerson?: true | undefined;
}
