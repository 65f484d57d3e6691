/**
 * Which posts may be kept at all: by who can see them, and by the places that the user chose. The rest is
 * counted and goes no further.
 */

import type { Account } from "@/lib/model/account";
import type { Place } from "@/lib/model/place";
import type { PlaceChoice } from "@/lib/model/place-choice";
import type { Post } from "@/lib/model/post";

export type Keeping = (post: Post, place: Place) => boolean;

/**
 * @param choice absent = every place counts.
 * @param isOurs whether an account speaks for a brand of the user's own.
 */
export function compileKeeping(
  choice: PlaceChoice | undefined,
  isOurs: (account: Account) => boolean,
): Keeping {
  if (choice === undefined) return ({ visibility }) => visibility !== "friends";
  const groups = new Set(choice.groups.map((name) => name.toLowerCase()));
  const isChosen = (name: string | undefined): boolean => groups.has((name ?? "").toLowerCase());
  const isInChosen = ({ venue }: Post, place: Place): boolean =>
    venue?.kind === "group"
      ? isChosen(venue.id) || isChosen(venue.handle)
      : place.kind === "group" && isChosen(place.detail);
  const isWanted = ({ kind }: Place): boolean =>
    kind === "home" || kind === "search" || kind === "notifications"
      ? choice[kind]
      : kind !== "group" && choice.pages;
  return (post, place) => {
    if (post.visibility === "friends") return false;
    if (isInChosen(post, place)) return true;
    const isOfUs = [post.author, post.owner].some((account) => account !== undefined && isOurs(account));
    // Not said who can see it: what stands with us is ours to see; anybody else may have meant their friends.
    if (post.visibility !== undefined && !(post.visibility === "unknown" && isOfUs)) return false;
    return (isOfUs && choice.own) || isWanted(place);
  };
}
