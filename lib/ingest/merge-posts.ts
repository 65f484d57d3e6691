/** Two sightings of one post → the post as it is now known. Counts have their own rule: see merge-points.ts. */

import { compact } from "@/lib/kit/compact";
import type { PostRow } from "@/lib/store/post-row";

import { mergeMatchStamps } from "./match-stamp";
import { mergeFields, type FieldGroup } from "./merge-fields";

export function mergePosts(a: PostRow, b: PostRow): PostRow {
  const merged: PostRow = {
    ...mergeFields(a, b, groups),
    aliases: union(a.aliases, b.aliases),
    subjects: union(a.subjects, b.subjects),
    // Labelled as paid once is paid for: the same post is shown to others without the label.
    sponsored: a.sponsored || b.sponsored,
    ...((a.isOwnWriting ?? b.isOwnWriting) && { isOwnWriting: true }),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    firstPlace: firstPlaceOf(a, b),
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt),
  };
  return compact({ ...merged, matched: mergeMatchStamps(a, b, merged) });
}

/** Of two sightings at the same moment the one that says where it was, and of two that do always the same one. */
function firstPlaceOf(a: PostRow, b: PostRow): PostRow["firstPlace"] {
  if (a.firstSeenAt !== b.firstSeenAt) return (a.firstSeenAt < b.firstSeenAt ? a : b).firstPlace;
  const [first, second] = [a.firstPlace, b.firstPlace];
  if (first === undefined || second === undefined) return first ?? second;
  return first < second ? first : second;
}

const single = (name: keyof PostRow, pick: (row: PostRow) => Partial<PostRow>): FieldGroup<PostRow> => ({
  name,
  pick: (row) => (row[name] === undefined ? undefined : pick(row)),
});

const groups: readonly FieldGroup<PostRow>[] = [
  {
    name: "text",
    // What is said, and what stands in it: never the words of one sighting with the links of another.
    pick: ({ text, bodyStart, textIsCut, links, hashtags, tagged }) => ({
      text,
      bodyStart,
      textIsCut,
      links,
      hashtags,
      tagged,
    }),
    grade: ({ textIsCut }) => (textIsCut ? 0 : 1),
  },
  {
    name: "author",
    pick: ({ author }) => (Object.keys(author).length > 0 ? { author } : undefined),
  },
  single("kind", ({ kind }) => ({ kind })),
  // Markup shows no sign of a picture that was not loaded yet; a response lists all there are.
  {
    name: "media",
    pick: ({ media, stamp }) => (media.length > 0 || stamp[0] > 0 ? { media } : undefined),
  },
  single("lang", ({ lang }) => ({ lang })),
  single("postedAt", ({ postedAt }) => ({ postedAt })),
  single("url", ({ url }) => ({ url })),
  single("parentId", ({ parentId }) => ({ parentId })),
  single("rootId", ({ rootId }) => ({ rootId })),
  single("replyTo", ({ replyTo }) => ({ replyTo })),
  single("owner", ({ owner }) => ({ owner })),
  single("reactions", ({ reactions }) => ({ reactions })),
  single("rating", ({ rating }) => ({ rating })),
  single("recommends", ({ recommends }) => ({ recommends })),
  single("quotedId", ({ quotedId }) => ({ quotedId })),
  single("sharedId", ({ sharedId }) => ({ sharedId })),
  single("card", ({ card }) => ({ card })),
  single("venue", ({ venue }) => ({ venue })),
  // Absent is public, and only an answer of the site can say so: markup just does not tell.
  {
    name: "visibility",
    pick: ({ visibility, stamp }) => (visibility !== undefined || stamp[0] > 0 ? { visibility } : undefined),
    grade: ({ visibility }) => (visibility === "unknown" ? 0 : visibility === undefined ? 1 : 2),
  },
];

/** Longest list of other names that a post keeps. */
const mostNames = 200;

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].toSorted().slice(0, mostNames);
}
