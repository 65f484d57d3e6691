/** Writes X's markup from a plain description: its true landmarks, with invented people and no styling. */

export interface Written {
  readonly id: string;
  readonly handle: string;
  readonly name?: string;
  /** HTML of the text, as X writes it. `undefined` = no text at all. */
  readonly text?: string | undefined;
  readonly lang?: string;
  readonly at?: string;
  readonly isCut?: boolean;
  readonly isProtected?: boolean;
  readonly isVerified?: boolean;
  /** The post of a thread's own page: time and views stand below the text. */
  readonly isFocal?: boolean;
  /** The stroke of a thread leads on from this post. */
  readonly leadsOn?: boolean;
  readonly repostedBy?: { readonly handle: string; readonly name: string };
  readonly community?: { readonly id: string; readonly name: string };
  readonly isPinned?: boolean;
  readonly replyingTo?: readonly string[];
  readonly isAd?: boolean;
  readonly quote?: {
    readonly id?: string;
    readonly handle: string;
    readonly name: string;
    readonly text: string;
  };
  /** Markup between text and buttons: pictures, cards, polls. */
  readonly attached?: string;
  readonly row?: string;
}

/** The row of buttons, from what each says and shows. A view of "" = the link without a number. */
interface Row {
  readonly label: string;
  readonly reply: readonly [label: string, shown: string];
  readonly retweet: readonly [label: string, shown: string];
  readonly like: readonly [label: string, shown: string];
  readonly bookmark: readonly [label: string, shown: string];
  readonly views?: readonly [label: string, shown: string] | undefined;
  readonly isLiked?: boolean;
}

export function rowMarkup(row: Row, href = "/someone/status/1"): string {
  const views =
    row.views &&
    `<a href="${href}/analytics" aria-label="${row.views[0]}" role="link"><span data-testid="app-text-transition-container"><span>${row.views[1]}</span></span></a>`;
  return `<div aria-label="${row.label}" role="group">${buttonMarkup("reply", row.reply)}${buttonMarkup("retweet", row.retweet)}${buttonMarkup(row.isLiked ? "unlike" : "like", row.like)}${views ?? ""}${buttonMarkup("bookmark", row.bookmark)}<button aria-label="Share post" type="button"></button></div>`;
}

function buttonMarkup(id: string, [label, shown]: readonly [string, string]): string {
  return `<button aria-label="${label}" role="button" data-testid="${id}" type="button"><div dir="ltr"><div><svg></svg></div><div><span data-testid="app-text-transition-container"><span>${shown}</span></span></div></div></button>`;
}

function shownAs(count: number): string {
  return count === 0 ? "" : String(count);
}

export function plainRow(counts: {
  replies?: number;
  shares?: number;
  likes?: number;
  bookmarks?: number;
  views?: number;
}): string {
  const { replies = 0, shares = 0, likes = 0, bookmarks = 0, views = 0 } = counts;
  const said = [
    [replies, "replies"],
    [shares, "reposts"],
    [likes, "likes"],
    [bookmarks, "bookmarks"],
    [views, "views"],
  ] as const;
  return rowMarkup({
    label: said
      .filter(([count]) => count > 0)
      .map((part) => part.join(" "))
      .join(", "),
    reply: [`${replies} Replies. Reply`, shownAs(replies)],
    retweet: [`${shares} reposts. Repost`, shownAs(shares)],
    like: [`${likes} Likes. Like`, shownAs(likes)],
    bookmark: ["Bookmark", ""],
    views: [`${views} views. View post analytics`, shownAs(views)],
  });
}

export function cellMarkup(post: Written): string {
  const article = articleMarkup(post).replaceAll("/someone/status/1/", `/${post.handle}/status/${post.id}/`);
  return `<div data-testid="cellInnerDiv"><div>${post.isAd ? `<div data-testid="placementTracking">${article}</div>` : article}</div></div>`;
}

export function articleMarkup(post: Written): string {
  const { id, handle, name = handle, at = "2026-11-20T09:30:00.000Z" } = post;
  const time = `<a href="/${handle}/status/${id}" dir="ltr" role="link"><time datetime="${at}">2h</time></a>`;
  const marks = `${post.isVerified ? '<svg data-testid="icon-verified"></svg>' : ""}${post.isProtected ? '<svg data-testid="icon-lock"></svg>' : ""}`;
  return `<article role="article" tabindex="${post.isFocal ? -1 : 0}" data-testid="tweet"><div>${contextMarkup(post)}<div>
    <div><div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${handle}"><a href="/${handle}" aria-hidden="true" tabindex="-1"><img alt="" src="a.jpg"></a></div></div>${post.leadsOn ? '<div class="stroke"></div>' : ""}</div>
    <div><div data-testid="User-Name"><div><a href="/${handle}" role="link"><div><div dir="ltr"><span>${name}</span></div><div dir="ltr">${marks}</div></div></a></div><div><div><a href="/${handle}" role="link" tabindex="-1"><div dir="ltr"><span>@${handle}</span></div></a><div dir="ltr" aria-hidden="true"><span>·</span></div>${post.isFocal || post.isAd ? "" : time}</div></div></div><button aria-label="More" data-testid="caret" type="button"></button></div>
    ${post.replyingTo ? `<div><div dir="ltr">Replying to ${post.replyingTo.map((to) => `<a href="/${to}"><span>@${to}</span></a>`).join(" and ")}</div></div>` : ""}
    ${post.text === undefined ? "" : `<div dir="auto" lang="${post.lang ?? "en"}" data-testid="tweetText"><span>${post.text}</span></div>`}
    ${post.isCut ? '<button dir="ltr" role="button" data-testid="tweet-text-show-more-link" type="button"><span>Show more</span></button>' : ""}
    ${post.attached ?? ""}${quoteMarkup(post)}
    ${post.isFocal ? `<div><div dir="ltr">${time}</div></div>` : ""}
    ${post.row ?? ""}
  </div></div></article>`;
}

function contextMarkup({ repostedBy, community, isPinned }: Written): string {
  if (repostedBy) {
    return `<div><svg></svg><a href="/${repostedBy.handle}" dir="ltr" role="link"><span data-testid="socialContext"><span><span dir="ltr"><span>${repostedBy.name}</span></span> reposted</span></span></a></div>`;
  }
  if (community) {
    return `<div><svg></svg><a href="/i/communities/${community.id}" dir="ltr" role="link"><span data-testid="socialContext">${community.name}</span></a></div>`;
  }
  return isPinned ? '<div><svg></svg><div dir="ltr" data-testid="socialContext">Pinned</div></div>' : "";
}

function quoteMarkup({ quote }: Written): string {
  if (!quote) return "";
  const more = quote.id
    ? `<a href="/${quote.handle}/status/${quote.id}" dir="ltr" role="link" data-testid="tweet-text-show-more-link"><span>Show more</span></a>`
    : "";
  return `<div aria-labelledby="a b"><div><div dir="ltr"><span>Quote</span></div><div tabindex="0" role="link"><div>
    <div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${quote.handle}"><div role="presentation"><img alt="" src="b.jpg"></div></div></div>
    <div data-testid="User-Name"><div><div dir="ltr"><span>${quote.name}</span></div></div><div><div tabindex="-1"><div dir="ltr"><span>@${quote.handle}</span></div><div dir="ltr" aria-hidden="true"><span>·</span></div><div dir="ltr"><time datetime="2026-11-19T18:00:00.000Z">1d</time></div></div></div></div>
    <div dir="auto" lang="en" data-testid="tweetText"><span>${quote.text}</span></div>${more}
  </div></div></div></div>`;
}

export function pageMarkup(lang: string, cells: readonly string[], around = ""): string {
  return `<!doctype html><html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><title>X</title></head><body><div id="react-root">
<header><nav><a href="/acmekettles" role="link" data-testid="AppTabBar_Profile_Link">Profile</a></nav><button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-acmekettles"></div></button></header>
<main><div data-testid="primaryColumn"><section role="region"><h1>Timeline</h1><div aria-label="Timeline"><div>
${cells.join("\n")}
</div></div></section></div>
<div data-testid="sidebarColumn">${around}<aside><h2>Who to follow</h2><div data-testid="UserCell"><a href="/globexhome">Acme Kettles fan club</a></div></aside><section><div data-testid="trend">Trending: Acme Kettles</div></section></div></main></div></body></html>`;
}
