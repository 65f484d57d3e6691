/** What the user wants to clip, and what they say about it: what the clip panel begins with and sends. */

import type { ClippedPage } from "./clipped-page";
import type { Post } from "./post";

export interface ClipOffer {
  readonly page: ClippedPage;
  /** A post of a site that we read, as it stood on the screen. `page` then only describes it. */
  readonly post?: Post | undefined;
  /** Subjects that it names, the most often named first. */
  readonly subjectIds: readonly string[];
  /** It was clipped before: what was put down then, by subject. */
  readonly known: Readonly<Record<string, ClipNotes>>;
  /** Its tab is known: it can be pictured as it stands there. */
  readonly hasTab: boolean;
}

export interface ClipNotes {
  readonly tags: readonly string[];
  readonly note: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What stood on the screen, taken by the user's own click. */
export interface ClipPicture {
  /** `data:image/webp;base64,…`, or PNG where the browser writes no WebP. */
  readonly url: string;
  /** Pixels of the screen, which may be more than those of the page. */
  readonly width: number;
  readonly height: number;
  readonly takenAt: number;
}

/** What the user kept. */
export interface ClipRequest extends ClipNotes {
  readonly page: ClippedPage;
  readonly post?: Post | undefined;
  readonly subjectId: string;
  readonly picture?: ClipPicture | undefined;
}

export interface ClipAnswer {
  /** `subjectId|web:…`. */
  readonly key: string;
  /** It was not there before. */
  readonly isNew: boolean;
}
