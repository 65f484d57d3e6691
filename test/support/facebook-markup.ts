/** Writes Facebook's markup from a plain description: its true landmarks, with invented people and no styling. */

export interface WrittenPost {
  readonly author?: { readonly name: string; readonly href: string };
  readonly group?: { readonly name: string; readonly href: string };
  /** Address of the post, or what stands there until the pointer comes. */
  readonly href?: string;
  /** HTML of the text; `undefined` = none at all. */
  readonly text?: string | undefined;
  readonly isCut?: boolean;
  readonly seeMore?: string;
  /** What the row of faces says, then the buttons behind it. */
  readonly reactions?: string;
  readonly buttons?: readonly string[];
  /** Numbers inside the buttons, where there is no row. */
  readonly inButtons?: { readonly like?: string; readonly comment?: string; readonly share?: string };
  readonly isAd?: boolean;
  readonly hasVideo?: boolean;
  /** The post that it passes on, below its own. */
  readonly attached?: WrittenPost;
  readonly comments?: readonly string[];
  /** Results of a search have no role. */
  readonly hasRole?: boolean;
}

export const anAuthor = {
  name: "Robin Example",
  href: "https://www.facebook.com/robin.example?__cft__[0]=AZ",
};
export const anAddress =
  "https://www.facebook.com/robin.example/posts/pfbid0Exampleexampleexample1?__cft__[0]=AZ";

export function postMarkup(post: WrittenPost = {}): string {
  const { hasRole = true, attached, comments = [], isAd = false } = post;
  const role = hasRole ? ' role="article" aria-posinset="1" aria-labelledby="x"' : "";
  const ad = isAd ? '<a href="/ads/about/?__cft__[0]=AZ"><span>S</span><span hidden>x</span></a>' : "";
  return `<div${role}>${headMarkup(post)}${ad}${textMarkup(post)}${
    attached === undefined ? "" : `<div>${headMarkup(attached)}${textMarkup(attached)}</div>`
  }${post.hasVideo ? "<video></video>" : ""}${rowMarkup(post)}${comments.join("")}</div>`;
}

function headMarkup({ author = anAuthor, group, href = anAddress }: WrittenPost): string {
  const where = group === undefined ? "" : `<a role="link" href="${group.href}">${group.name}</a>`;
  return `<div><span dir="ltr"><div data-ad-rendering-role="profile_name"><h3>${where}<a role="link" href="${author.href}"><strong>${author.name}</strong></a></h3></div></span>
<span dir="ltr"><a role="link" href="${href}"><span><span style="order:2">7</span><span hidden style="order:1">93</span></span></a></span></div>`;
}

function textMarkup({ text, isCut = false, seeMore = "See more" }: WrittenPost): string {
  if (text === undefined) return "";
  const button = isCut ? `<div role="button" tabindex="0">${seeMore}</div>` : "";
  return `<div dir="auto"><div data-ad-rendering-role="story_message"><div data-ad-comet-preview="message" data-ad-preview="message"><span dir="auto"><div><div dir="auto">${text}${button}</div></div></span></div></div></div>`;
}

function rowMarkup({ reactions, buttons = [], inButtons }: WrittenPost): string {
  const row =
    reactions === undefined
      ? ""
      : `<div><div><span role="toolbar" aria-label="~"><div role="button" aria-label="~"><img role="presentation"></div></span><div>~:</div><span>${reactions}</span></div><div>${buttons.map((said) => `<div role="button" tabindex="0"><span dir="auto">${said}</span></div>`).join("")}</div></div>`;
  const bar = Object.entries(inButtons ?? {}).map(
    ([name, said]) => `<div data-ad-rendering-role="${name}_button">${said}</div>`,
  );
  return `${row}${bar.join("")}`;
}

export interface WrittenComment {
  readonly postId: string;
  readonly id: string;
  /** The comment that it answers. */
  readonly parentId?: string;
  readonly author?: { readonly name: string; readonly href: string };
  readonly text: string;
  /** Label of the faces under it. */
  readonly reactions?: string;
  readonly label?: string;
}

export function commentMarkup({
  postId,
  id,
  parentId,
  author = { name: "Sam Example", href: "https://www.facebook.com/sam.example" },
  text,
  reactions,
  label = "Comment by Sam Example a week ago",
}: WrittenComment): string {
  const named = (commentId: string) => encodeURIComponent(btoa(`comment:${postId}_${commentId}`));
  const query =
    parentId === undefined
      ? `comment_id=${named(id)}`
      : `comment_id=${named(parentId)}&reply_comment_id=${named(id)}`;
  const profile = `${author.href}?${query}&__cft__[0]=AZ`;
  const faces =
    reactions === undefined
      ? ""
      : `<div role="button" aria-label="${reactions}"><img role="presentation"></div>`;
  return `<div role="article" aria-label="${label}" tabindex="-1"><a role="link" href="${profile}" tabindex="-1"><svg></svg></a>
<div role="button" aria-label="View information about identity badges 2"><img>Author</div>
<a role="link" href="${profile}"><span dir="auto">${author.name}</span></a>
<span dir="auto" lang="en"><div dir="auto">${text}</div></span>
<ul><li><a role="link" href="https://www.facebook.com/robin.example/posts/pfbid0Exampleexampleexample1?${query}">1w</a></li></ul>${faces}</div>`;
}

export function pageMarkup(lang: string, items: readonly string[]): string {
  const direction = lang === "ar" ? "rtl" : "ltr";
  return `<!doctype html><html lang="${lang}" dir="${direction}"><body><div role="main"><div role="feed">${items.join("")}</div></div></body></html>`;
}
