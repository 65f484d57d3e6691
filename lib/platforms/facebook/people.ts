/** Who has to do with a story: its author, and whoever owns the place it stands in. */

import type { Account } from "@/lib/model/account";
import type { Post } from "@/lib/model/post";

import { accountOf, isAnonymous, isSameAccount } from "./account";
import { standingOf } from "./audience";
import type { Facets } from "./facets";
import type { Thread } from "./setting";

/** Who wrote it, whose Page or post it stands under, and where. */
export function peopleOf(facets: Facets, url: string | undefined) {
  const anonymous = facets.actors.find(isAnonymous);
  const standing = standingOf(facets, url);
  const author = anonymous === undefined ? authorOf(facets) : (accountOf(anonymous) ?? {});
  // Whose post it is would say who the anonymous author is.
  const owning = anonymous === undefined ? accountOf(facets.first("owning_profile")) : undefined;
  const owner = [standing.host, owning].find(
    (account) => account !== undefined && !isSameAccount(account, author),
  );
  return { author, owner, venue: standing.venue };
}

/** Everything that the answer says of the first actor, in whichever section. */
function authorOf(facets: Facets): Account {
  const accounts = [...facets.actors, facets.first("video_owner")].map(accountOf);
  const first = accounts.find((account) => account !== undefined);
  const owner = accountOf(facets.first("owning_profile"));
  if (first === undefined) return owner ?? {};
  const same = accounts.filter((account) => account?.accountId === first.accountId);
  const saying = (name: keyof Account) => same.find((account) => account?.[name] !== undefined);
  const { handle, url = first.url } = saying("handle") ?? {};
  return {
    ...first,
    otherIds: saying("otherIds")?.otherIds,
    handle,
    url,
    verified: saying("verified")?.verified,
  };
}

/** Whose post comments stand under: the Page that acts as a profile is its own owner. */
export function threadOf(post: Post, facets: Facets): Thread {
  const owning = accountOf(facets.first("owning_profile"));
  const isAnonymousPost = facets.actors.some(isAnonymous);
  const owner =
    isAnonymousPost || owning === undefined || isSameAccount(owning, post.author) ? post.author : owning;
  return { post, postId: post.postId, owner, venue: post.venue, visibility: post.visibility };
}
