/** A page that is hidden may never be seen again, and one that was put away comes back without its answers. */

import type { Courier } from "./courier";

export function followPage(courier: Pick<Courier, "flush" | "resume">, signal: AbortSignal): void {
  window.addEventListener("pagehide", () => courier.flush(), { signal });
  window.addEventListener("pageshow", ({ persisted }) => persisted && courier.resume(), { signal });
  // On the window, to which the document's event rises: whoever listens at the document has told by then what
  // they have. It comes after "pagehide", too.
  const hide = () => document.visibilityState === "hidden" && courier.flush();
  window.addEventListener("visibilitychange", hide, { signal });
}
