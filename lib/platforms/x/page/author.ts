/** Who wrote a post, as far as the markup says: it shows no ids of accounts. */

import type { Account } from "@/lib/model/account";

import { avatarHandleOf, profileOf } from "./landmarks";
import { first, type Parts } from "./parts";
import { plainText } from "./text";

export function authorOf(parts: Parts): Account | undefined {
  const block = first(parts, "User-Name");
  if (block === undefined) return undefined;
  const handle = handleOf(block, parts);
  if (handle === undefined) return undefined;
  const name = nameOf(block);
  return {
    handle,
    url: `https://x.com/${handle}`,
    ...(name !== "" && { name }),
    // Its absence says nothing: the mark can be hidden.
    ...(block.querySelector('[data-testid="icon-verified"], [data-testid="verificationBadge"]') && {
      verified: true,
    }),
  };
}

/** A padlock beside the name: only followers see what this account writes. */
export function isProtected(parts: Parts): boolean {
  return first(parts, "User-Name")?.querySelector('[data-testid="icon-lock"]') != null;
}

/** By link or by avatar: a name can hold whatever its owner likes, "@someoneelse" too. */
function handleOf(block: Element, parts: Parts): string | undefined {
  const linked = parts.links
    .filter((link) => block.contains(link))
    .map(profileOf)
    .find(Boolean);
  if (linked !== undefined) return linked;
  for (const elements of parts.named.values()) {
    for (const element of elements) {
      const handle = avatarHandleOf(element);
      if (handle !== undefined) return handle;
    }
  }
  return undefined;
}

/** The name is the first piece of text with a direction of its own. */
function nameOf(block: Element): string {
  const line = block.querySelector("[dir]");
  return line === null ? "" : plainText(line).trim();
}
