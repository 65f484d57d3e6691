/** Places that are worth a round for what somebody tracks, the most telling first, each address once. */

import type { Subject } from "@/lib/model/subject";

export interface RoundSuggestion {
  readonly siteId: string;
  readonly name: string;
  readonly url: string;
  readonly everyHours: number;
}

/** What a site must tell of its addresses. */
export interface SiteAddresses {
  readonly siteId: string;
  readonly search: (query: string) => string;
  readonly profile: (handle: string) => string;
  readonly profileById?: ((id: string) => string) | undefined;
  readonly hashtag: (tag: string) => string;
  readonly mentions?: ((handle: string) => string) | undefined;
}

const often = 3;
const daily = 24;

/**
 * @param known rounds that there are already: they are not suggested again.
 */
export function suggestRounds(
  subjects: readonly Subject[],
  sites: readonly SiteAddresses[],
  known: readonly { readonly url: string }[],
): readonly RoundSuggestion[] {
  const seen = new Set(known.map(({ url }) => url));
  const all = subjects.flatMap((subject) => sites.flatMap((site) => roundsOf(subject, site)));
  return all.filter(({ url }) => {
    const isNew = !seen.has(url);
    seen.add(url);
    return isNew;
  });
}

function roundsOf(subject: Subject, site: SiteAddresses): RoundSuggestion[] {
  const { siteId } = site;
  const every = subject.kind === "own" ? often : daily;
  const round = (name: string, url: string, everyHours = every): RoundSuggestion => ({
    siteId,
    name,
    url,
    everyHours,
  });
  const handles = subject.accounts.flatMap(({ platform, handle }) =>
    platform === siteId && handle !== undefined ? [handle] : [],
  );
  const numbers = subject.accounts.flatMap(({ platform, handle, accountId }) =>
    platform === siteId && handle === undefined && accountId !== undefined ? [accountId] : [],
  );
  const { mentions, profileById } = site;
  return [
    ...subject.terms.slice(0, 5).map((term) => round(term, site.search(quoted(term)))),
    ...(mentions ? handles.map((handle) => round(`@${handle}/mentions`, mentions(handle))) : []),
    ...handles.map((handle) => round(`@${handle}`, site.profile(handle), daily)),
    ...(profileById ? numbers.map((id) => round(subject.name, profileById(id), daily)) : []),
    ...subject.hashtags.slice(0, 5).map((tag) => round(`#${tag}`, site.hashtag(tag), daily)),
  ];
}

/** Several words are looked for side by side. */
function quoted(term: string): string {
  return /\s/u.test(term) && !term.includes('"') ? `"${term}"` : term;
}
