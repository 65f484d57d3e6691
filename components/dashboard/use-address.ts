/** The router: the hash of the page is the only state. "Back", bookmarks and links work as everywhere. */

import { useCallback, useLayoutEffect, useState } from "preact/hooks";

import { addressIn, hashOf } from "./address";
import type { Address, Go, ViewName } from "./dashboard-view";

/** `views` must be stable, and begin with the one that an empty address means. */
export function useAddress(views: readonly ViewName[]): readonly [Address, Go] {
  const [hash, setHash] = useState(() => location.hash);
  // In the task that reads the address: an effect comes frames later, and what changes until then would be lost.
  useLayoutEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const go = useCallback<Go>((address, how = "push") => {
    const next = hashOf(address);
    if (how === "push") location.hash = next;
    else {
      // Replacing tells nobody: what listens to the address hears it here.
      history.replaceState(history.state, "", next);
      setHash(next);
    }
  }, []);
  return [addressIn(hash, views) ?? { view: views[0] ?? "mentions", params: {} }, go];
}
