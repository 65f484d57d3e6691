/** What is known of our answers below one post. */
export interface Answer {
  /** When the first one was posted, or first seen where that is unknown. */
  readonly at: number;
  readonly postKey: string;
  /** Seen on a page, or sent from this browser. */
  readonly by: "seen" | "sent";
  /**
   * When the last one was posted; 0 where no page said so. An answer that came after the user reopened a
   * mention closes it again.
   */
  readonly lastAt: number;
}

/** Whose answer: a client's own accounts speak for that client, what is sent from here for every one. */
export interface ClientAnswer extends Answer {
  readonly clientId: string;
}

/** Stands for every client. No client has it as its id. */
export const everyClient = "*";

/**
 * Our answers to one post, directly or further down its thread. Kept by the key of the post that is
 * answered, whether that post is known or not: the answer may be seen first.
 */
export interface AnswerRow {
  readonly key: string;
  /** One for each client, sorted by its id. */
  readonly answers: readonly ClientAnswer[];
}
