/** A subject with one more thing that is never about it. */

import type { OwnedAccount, Subject } from "@/lib/model/subject";
import { withMutedWord } from "@/lib/query/mute-word";
import type { PostRow } from "@/lib/store/post-row";

import type { Mute } from "./inbox-model";

type Post = Pick<PostRow, "platform" | "author" | "venue">;

/** `undefined` where there is nothing to mute: the post has no known author, or stands nowhere. */
export function mutedIn(subject: Subject, mute: Mute, post: Post): Subject | undefined {
  if (mute.kind === "word") return withMutedWord(subject, mute.word);
  return mute.kind === "author" ? withAuthor(subject, post) : withPlace(subject, post);
}

function withAuthor(subject: Subject, { platform, author }: Post): Subject | undefined {
  const { accountId, handle } = author;
  if (accountId === undefined && handle === undefined) return undefined;
  const account: OwnedAccount = {
    platform,
    ...(handle !== undefined && { handle }),
    ...(accountId !== undefined && { accountId }),
  };
  return { ...subject, excludedAuthors: [...(subject.excludedAuthors ?? []), account] };
}

function withPlace(subject: Subject, { platform, venue }: Post): Subject | undefined {
  if (!venue || (venue.id === undefined && venue.name === undefined)) return undefined;
  const { kind, id, name } = venue;
  const place = { platform, kind, ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
  return { ...subject, excludedPlaces: [...(subject.excludedPlaces ?? []), place] };
}
