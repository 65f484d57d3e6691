/** What a person types or pastes into a field of the setup, brought into the form that is stored. */

export type EntryKind = "phrase" | "handle" | "profile" | "hashtag" | "domain" | "group";
type EntryProblem = "empty" | "tooLong" | "badHandle" | "badHashtag" | "badDomain" | "badGroup";
export type CleanEntry = { readonly text: string } | { readonly problem: EntryProblem };

const longest = 100;

const forms: Record<
  EntryKind,
  { readonly clean: (typed: string) => string; readonly valid: RegExp; readonly problem: EntryProblem }
> = {
  phrase: {
    clean: (typed) =>
      typed
        .replaceAll(/\s+/g, " ")
        .replace(/^["“”„«]+/, "")
        .replace(/["“”»]+$/, ""),
    valid: /./u,
    problem: "empty",
  },
  handle: {
    // "https://x.com/acme?s=20", "x.com/acme" and "@acme" all mean the same account.
    clean: (typed) =>
      typed
        .replace(/^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\//i, "")
        .replace(/[/?#].*$/, "")
        .replace(/^[@＠]/, ""),
    valid: /^[\p{L}\p{N}_.-]+$/u,
    problem: "badHandle",
  },
  profile: {
    // The same, and where an account goes by its number: "facebook.com/profile.php?id=100…", "…/people/Ada/100…".
    clean: (typed) => numberIn(typed) ?? forms.handle.clean(typed),
    valid: /^(?!(?:profile\.php|people|pages|groups)$)[\p{L}\p{N}_.-]+$/u,
    problem: "badHandle",
  },
  hashtag: {
    clean: (typed) => typed.replace(/^[#＃]/, ""),
    valid: /^[\p{L}\p{M}\p{N}_]+$/u,
    problem: "badHashtag",
  },
  domain: {
    clean: (typed) =>
      typed
        .toLowerCase()
        .replace(/^https?:\/\//, "")
        .replace(/^www\./, "")
        .replace(/[/:?#].*$/, ""),
    valid: /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u,
    problem: "badDomain",
  },
  group: {
    // "https://www.facebook.com/groups/kettlepeople/posts/12", "groups/kettlepeople" and "kettlepeople".
    clean: (typed) =>
      typed
        .replace(/^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\//i, "")
        .replace(/^groups\//i, "")
        .replace(/[/?#].*$/, ""),
    valid: /^(?!groups$)[\w.]{2,60}$/i,
    problem: "badGroup",
  },
};

function numberIn(typed: string): string | undefined {
  return /(?:\bprofile\.php\?(?:[^#]*&)?id=|\/(?:people|pages)\/[^/?#]+\/)(\d{3,25})/i.exec(typed)?.[1];
}

/** @param typed one entry, not blank. */
export function cleanEntry(kind: EntryKind, typed: string): CleanEntry {
  const { clean, valid, problem } = forms[kind];
  const text = clean(typed.trim());
  if (text.length > longest) return { problem: "tooLong" };
  return valid.test(text) ? { text } : { problem };
}
