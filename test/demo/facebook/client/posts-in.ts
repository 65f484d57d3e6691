/** Finds what a page of the demo shows in Facebook's answers. A page's own program: it reads only what it draws. */

export interface ShownComment {
  readonly author: string;
  readonly authorUrl: string;
  readonly text: string;
  readonly url: string;
  readonly reactions: string;
}

export interface ShownPost extends ShownComment {
  readonly isSponsored: boolean;
  readonly group: { readonly name: string; readonly url: string } | undefined;
  readonly comments: number;
  readonly shares: number;
  readonly thread: readonly ShownComment[];
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

/** Every part of an answer, outermost first. */
function partsOf(root: unknown): Json[] {
  const parts: Json[] = [];
  const open: unknown[] = [root];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (!isRecord(next)) continue;
    parts.push(next);
    open.push(...Object.values(next).filter(isRecord));
  }
  return parts;
}

function first(root: unknown, name: string): unknown {
  return partsOf(root).find((part) => name in part && part[name] !== null)?.[name];
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function actorOf(profile: unknown) {
  const shown = isRecord(profile) ? profile : {};
  return { author: textOf(shown.name), authorUrl: textOf(shown.url) };
}

function countOf(value: unknown): number {
  return isRecord(value) && typeof value.count === "number" ? value.count : 0;
}

export function storiesIn(answer: unknown): ShownPost[] {
  return partsOf(answer)
    .filter(({ __typename, comet_sections }) => __typename === "Story" && comet_sections !== undefined)
    .map(storyOf);
}

function storyOf(story: Json): ShownPost {
  const [actor] = [first(story, "actors")].flat();
  const message = first(story, "message");
  const to = first(story, "to");
  const total = first(story, "total_count");
  return {
    ...actorOf(actor),
    text: textOf(isRecord(message) ? message.text : undefined),
    url: textOf(first(story, "wwwURL")),
    reactions: String(countOf(first(story, "reaction_count"))),
    isSponsored: isRecord(story.sponsored_data),
    group: groupOf(to),
    comments: typeof total === "number" ? total : 0,
    shares: countOf(first(story, "share_count")),
    thread: commentsIn(story),
  };
}

function groupOf(to: unknown): ShownPost["group"] {
  const { __typename: type, name, url }: Json = isRecord(to) ? to : {};
  return type === "Group" ? { name: textOf(name), url: textOf(url) } : undefined;
}

export function commentsIn(root: unknown): ShownComment[] {
  return partsOf(root)
    .filter(
      ({ __typename, legacy_fbid, body }) =>
        __typename === "Comment" && legacy_fbid !== undefined && isRecord(body),
    )
    .map((comment) => ({
      ...actorOf(comment.author),
      text: textOf(isRecord(comment.body) ? comment.body.text : undefined),
      url: textOf(first(comment.comment_action_links, "url")),
      reactions: textOf(first(comment.feedback, "count_reduced")),
    }));
}
