/** Who is logged in, from what the page itself says. */

import type { Account } from "@/lib/model/account";

import { avatarHandleOf, profileOf } from "./landmarks";

/** X writes its first state into the page, with the viewer's number, before it draws anything. */
const session = /"session":\{(?:[^{}]|\{[^{}]*\}){0,5000}?"user_id":"(\d{1,20})"/;

export function viewerOf(root: ParentNode): Account | undefined {
  const link = root.querySelector('a[data-testid="AppTabBar_Profile_Link"]');
  const avatar = root.querySelector(
    '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]',
  );
  const handle = profileOf(link) ?? (avatar === null ? undefined : avatarHandleOf(avatar));
  const accountId = accountIdIn(root);
  if (handle === undefined && accountId === undefined) return undefined;
  return { ...(handle !== undefined && { handle }), ...(accountId !== undefined && { accountId }) };
}

function accountIdIn(root: ParentNode): string | undefined {
  for (const script of root.querySelectorAll("script:not([src])")) {
    const text = script.textContent ?? "";
    const start = text.startsWith("window.__INITIAL_STATE__") ? text.lastIndexOf('"session":{') : -1;
    if (start >= 0) return session.exec(text.slice(start, start + 20_000))?.[1];
  }
  return undefined;
}
