/** X's test ids and addresses: all that the reader of the markup knows of its shape, in one place. */

/** Everything that is looked for inside an article, so that one query finds it all. */
export const landmarks =
  '[data-testid], a[href], time[datetime], [role="group"][aria-label], [role="radio"], [role="listitem"]';

/** Messages show posts too; what is in them is nobody's business. Nor is a notification an item of a timeline. */
const apart = '[data-testid^="DM"], [data-testid^="dm"], [data-testid="notification"]';

const avatarPrefix = "UserAvatar-Container-";
const status =
  /^(?:https?:\/\/(?:\w+\.)?(?:x|twitter)\.com)?\/(?:i\/web|(\w{1,20}))\/status\/(\d{1,20})(?:[/?#]|$)/;
const profile = /^(?:https?:\/\/(?:\w+\.)?(?:x|twitter)\.com)?\/(\w{1,20})\/?(?:[?#]|$)/;
const community = /^(?:https?:\/\/(?:\w+\.)?(?:x|twitter)\.com)?\/i\/communities\/(\d{1,20})/;

export function testIdOf(element: Element): string {
  return element.getAttribute("data-testid") ?? "";
}

export function isPrivate(article: Element): boolean {
  return article.closest(apart) !== null;
}

/** The post that a link leads to, whichever part of it: its photos, its analytics. */
export function statusOf(link: Element | null | undefined): { postId: string; handle?: string } | undefined {
  const [, handle, postId] = status.exec(link?.getAttribute("href") ?? "") ?? [];
  if (postId === undefined) return undefined;
  return handle === undefined || handle === "i" ? { postId } : { postId, handle };
}

/** The handle whose profile a link leads to. */
export function profileOf(link: Element | null | undefined): string | undefined {
  return profile.exec(link?.getAttribute("href") ?? "")?.[1];
}

export function communityOf(link: Element | null | undefined): string | undefined {
  return community.exec(link?.getAttribute("href") ?? "")?.[1];
}

/** X puts the handle into the test id of each avatar. */
export function avatarHandleOf(element: Element): string | undefined {
  const testId = testIdOf(element);
  const handle = testId.startsWith(avatarPrefix) ? testId.slice(avatarPrefix.length) : "";
  return /^\w{1,20}$/.test(handle) && handle !== "unknown" ? handle : undefined;
}
