/** What the page itself reads of a response in order to show it. Kept apart from the extension's readers. */

type Node = Record<string, unknown>;

export interface ShownPost {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly isVerified: boolean;
  readonly time: Date;
  readonly text: string;
  readonly lang: string;
  readonly counts: Readonly<Record<"replies" | "reposts" | "likes" | "bookmarks", number>>;
  readonly views: number | undefined;
  readonly repliesTo: string | undefined;
  readonly repostedBy: { readonly name: string; readonly handle: string } | undefined;
  readonly quoted: ShownPost | undefined;
  readonly card: { readonly title: string; readonly domain: string } | undefined;
  readonly imageAlt: string | undefined;
  readonly isPromoted: boolean;
}

/** Posts of a timeline in their order, or the one that was just created. */
export function postsIn(answer: unknown): ShownPost[] {
  return contentsIn(answer).flatMap((content) => {
    const post = shown(
      under(content, "tweet_results", "result"),
      under(content, "promotedMetadata") !== undefined,
    );
    return post ? [post] : [];
  });
}

export function cursorIn(answer: unknown): string | undefined {
  const found = every(answer, (node) => node.cursorType === "Bottom")[0];
  return typeof found?.value === "string" ? found.value : undefined;
}

function contentsIn(answer: unknown): Node[] {
  return every(answer, (node) => "tweet_results" in node);
}

function shown(result: unknown, isPromoted: boolean): ShownPost | undefined {
  const outer = under(result, "tweet") ?? result;
  const wrapper = readOne(outer, isPromoted);
  const original = under(lower(outer), "retweeted_status_result", "result");
  if (!original || !wrapper) return wrapper;
  const post = readOne(under(original, "tweet") ?? original, isPromoted);
  return post && { ...post, repostedBy: { name: wrapper.name, handle: wrapper.handle } };
}

function readOne(tweet: unknown, isPromoted: boolean): ShownPost | undefined {
  const part = lower(tweet);
  const user = under(tweet, "core", "user_results", "result");
  const id = text(under(tweet, "rest_id"));
  if (id === "" || part === undefined) return undefined;
  const note = text(under(tweet, "note_tweet", "note_tweet_results", "result", "text"));
  const start = Number(under(part, "display_text_range", "0") ?? 0);
  const quoted = under(tweet, "quoted_status_result", "result");
  const title = binding(tweet, "title");
  return {
    id,
    name: text(under(user, "core", "name")),
    handle: text(under(user, "core", "screen_name")),
    isVerified: under(user, "is_blue_verified") === true,
    time: new Date(text(under(part, "created_at"))),
    text: written(
      note === ""
        ? Array.from(text(under(part, "full_text")))
            .slice(start)
            .join("")
        : note,
      note === "",
      part,
    ),
    lang: text(under(part, "lang")),
    counts: {
      replies: Number(under(part, "reply_count")),
      reposts: Number(under(part, "retweet_count")),
      likes: Number(under(part, "favorite_count")),
      bookmarks: Number(under(part, "bookmark_count")),
    },
    views: under(tweet, "views", "count") === undefined ? undefined : Number(under(tweet, "views", "count")),
    repliesTo: text(under(part, "in_reply_to_screen_name")) || undefined,
    repostedBy: undefined,
    quoted: quoted ? readOne(under(quoted, "tweet") ?? quoted, false) : undefined,
    card: title === "" ? undefined : { title, domain: binding(tweet, "domain") },
    imageAlt: text(under(part, "extended_entities", "media", "0", "ext_alt_text")) || undefined,
    isPromoted,
  };
}

/** Addresses as the page prints them, and the three escaped signs as they were typed. */
function written(full: string, isEscaped: boolean, part: unknown): string {
  let readable = full;
  for (const link of every(under(part, "entities", "urls"), (node) => "display_url" in node))
    readable = readable.replaceAll(text(link.url), text(link.display_url));
  readable = readable.replace(/ https:\/\/t\.co\/\w+$/, ""); // the address of its own picture
  if (!isEscaped) return readable;
  return readable.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function binding(tweet: unknown, key: string): string {
  const found = every(under(tweet, "card"), (node) => node.key === key)[0];
  return text(under(found, "value", "string_value"));
}

const lower = (tweet: unknown) =>
  under(tweet, "legacy") ?? (under(tweet, "full_text") === undefined ? undefined : tweet);

const text = (value: unknown) => (typeof value === "string" ? value : "");

function under(value: unknown, ...steps: readonly string[]): unknown {
  let current = value;
  for (const step of steps) {
    if (!isNode(current)) return undefined;
    current = current[step];
  }
  return current ?? undefined;
}

/** Every object that is wanted, in order, but none inside another. */
function every(value: unknown, isWanted: (node: Node) => boolean): Node[] {
  if (!isNode(value)) return [];
  return isWanted(value) ? [value] : Object.values(value).flatMap((child) => every(child, isWanted));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}
