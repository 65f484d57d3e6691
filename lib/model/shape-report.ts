/**
 * Keys and types of a response, or the bare skeleton of markup, that could not be read: no value of it. It is
 * what a user can send when a site changed.
 */
export interface ShapeReport {
  readonly of: "response" | "article";
  /** When it could not be read. */
  readonly at: number;
  readonly lines: readonly string[];
}
