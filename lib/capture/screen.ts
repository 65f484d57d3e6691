/**
 * What is on the screen: reads it as the second source, counts what stood there, and what was looked at.
 * Closed, it observes nothing at all.
 */

import { createKeyedHash } from "@/lib/kit/keyed-hash";
import { createRecent } from "@/lib/kit/recent";
import type { Exposed } from "@/lib/model/batch";
import type { Place } from "@/lib/model/place";
import type { ExposureKey } from "@/lib/model/plan";
import type { Post } from "@/lib/model/post";
import { addDropped } from "@/lib/model/read-counts";
import type { DropReason } from "@/lib/model/reading";
import type { ArticleReading, PageReader } from "@/lib/platforms/page-reader";

import { createExposure } from "./exposure";
import type { Exposure } from "./exposure";
import type { Sighting } from "./select-posts";
import { emptyScreen, placeKey } from "./tally";
import { watch } from "./watch";
import type { Glanced, Watch } from "./watch";

export interface ScreenOptions {
  readonly window: Window & typeof globalThis;
  readonly page: PageReader;
  /** Where the page stands now. */
  readonly placeNow: () => Place;
  /** A post that was read elsewhere, and concerns nobody: its article need not be read. */
  readonly isSettled?: ((postId: string) => boolean) | undefined;
  readonly onSighting: (sighting: Sighting) => void;
  readonly onExposed: (exposed: readonly Exposed[]) => void;
  /** An article that should have been a post. */
  readonly onUnread: (article: Element) => void;
  /** Default: whether `window` stands in another one. Frames are left alone. */
  readonly isFrame?: boolean | undefined;
}

export interface Screen {
  /** Begins to watch; already open, only the key is taken over. Without a key nothing is counted as looked at. */
  open(key: ExposureKey | undefined): void;
  close(): void;
  /** Tells again what is there: other posts matter now. */
  retell(): void;
  /** Somebody else looks from now on: what they see counts anew. */
  renewViewer(): void;
}

/** What one element held, and whether it stands inside another item. */
interface Seen {
  readonly article: ArticleReading;
  readonly isInner: boolean;
}

const remembered = 5000;
/** Of so many articles that need not be read one is read all the same: or else nobody saw that they cannot be. */
const sampleEvery = 16;

export function createScreen(options: ScreenOptions): Screen {
  const { window, page, placeNow } = options;
  const known = createRecent<string, true>(remembered);
  let nameless = new WeakSet<Element>();
  let settled = 0;
  let isReadable = true;
  let screen = emptyScreen;
  let watching: Watch | undefined;
  let exposure: Exposure | undefined;
  let key: ExposureKey | undefined;
  let hash: ((text: string) => Promise<string>) | undefined;

  function read(element: Element): Seen | undefined {
    const article = page.readArticle(element, window.document.documentElement.lang);
    return article && { article, isInner: element.parentElement?.closest(page.articles) != null };
  }

  /** What stands inside another item is read with it in mind. */
  function glance(element: Element): Glanced | undefined {
    if (element.parentElement?.closest(page.articles) != null) return undefined;
    const seen = page.glanceAt?.(element);
    return seen && { key: seen.postId, print: seen.print };
  }

  function isSettled(postId: string): boolean {
    if (!isReadable || !options.isSettled?.(postId)) return false;
    if (known.has(nameOf(postId, placeNow()))) return true;
    settled += 1;
    return settled % sampleEvery !== 0;
  }

  function note(element: Element, { article, isInner }: Seen): void {
    if (isInner) return;
    const [post] = article.posts;
    if (post !== undefined) {
      isReadable = true;
      follow(element, post.postId);
      return;
    }
    const { dropped = "unreadable" } = article;
    if (dropped === "unreadable") isReadable = false;
    if (!nameless.has(element)) count(dropped, element);
    nameless.add(element);
  }

  function follow(element: Element, postId: string): void {
    const place = placeNow();
    const name = nameOf(postId, place);
    if (!known.has(name)) count(undefined, element);
    known.set(name, true);
    exposure?.track(element, postId, page.placeAt(element, place));
  }

  function count(dropped: DropReason | undefined, element: Element): void {
    const { items, posts } = screen;
    screen = dropped
      ? { items: items + 1, posts, dropped: addDropped(screen.dropped, { [dropped]: 1 }) }
      : { ...screen, items: items + 1, posts: posts + 1 };
    if (dropped === "unreadable") options.onUnread(element);
  }

  function tell(seen: readonly Seen[]): void {
    const counted = screen;
    if (seen.length === 0 && counted.items === 0) return;
    screen = emptyScreen;
    options.onSighting({ ...sightingOf(seen, placeNow()), ...(counted.items > 0 && { screen: counted }) });
  }

  async function look(next: ExposureKey): Promise<void> {
    const made = await hashOf(next).catch(() => undefined);
    // Without cryptography (a page without TLS) nothing is counted as looked at. Or the day changed meanwhile.
    if (made === undefined || key !== next || !watching) return;
    // What was seen until now leaves under the old day's name.
    if (exposure) exposure.renew(made);
    hash = made;
    day = next.day;
    exposure ??= createExposure({
      window,
      hash: made,
      onExposed: (batch) => options.onExposed(dated(batch)),
    });
    watching.retell();
  }

  let day = "";
  const dated = (batch: readonly Omit<Exposed, "day">[]): readonly Exposed[] =>
    batch.map(({ place, hashes }) => ({ place, day, hashes }));

  return {
    open: (next) => {
      const { articles } = page;
      watching ??= watch<Seen>({
        window,
        articles,
        read,
        glance,
        isSettled,
        keyOf: ({ article }) => article.posts[0]?.postId,
        onChanged: tell,
        onArticle: note,
        onKnown: follow,
        ...(options.isFrame !== undefined && { isFrame: options.isFrame }),
      });
      if (next?.key === key?.key) return;
      key = next;
      if (next) void look(next);
    },
    close: () => {
      watching?.stop();
      exposure?.stop();
      watching = undefined;
      exposure = undefined;
      key = undefined;
      nameless = new WeakSet();
      screen = emptyScreen;
    },
    retell: () => watching?.retell(),
    renewViewer: () => {
      if (hash) exposure?.renew(hash);
      watching?.retell();
    },
  };
}

function nameOf(postId: string, place: Place): string {
  return `${placeKey(place)} ${postId}`;
}

async function hashOf({ key }: ExposureKey): Promise<(text: string) => Promise<string>> {
  return createKeyedHash(new TextEncoder().encode(key));
}

/** The readings of single articles as one. What stood there is counted apart: see `ScreenTally`. */
function sightingOf(seen: readonly Seen[], place: Place): Sighting {
  const quoted = new Map<string, Post>();
  const posts = seen.flatMap(({ article, isInner }) => {
    const [own, ...inner] = article.posts;
    if (own === undefined) return [];
    if (article.quoted !== undefined) quoted.set(own.postId, article.quoted);
    return [isInner ? { ...own, via: "quote" as const } : own, ...inner];
  });
  const shares = seen.flatMap(({ article }) => article.shares);
  return { ...emptyReading, posts, place, shares, quoted };
}

const emptyReading = { slots: 0, nested: 0, people: [], dropped: {}, isOwnWriting: false };
