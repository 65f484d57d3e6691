/** A page that is hidden may never be seen again, and one that was put away comes back without its answers. */

import type { Courier } from "./courier";

export function followPage(courier: Pick<Courier, "flush" | "leave" | "resume">, signal: AbortSignal): void {
  let isLeaving = false;
  const leave = () => {
    isLeaving = true;
    courier.leave();
  };
  const come = ({ persisted }: PageTransitionEvent) => {
    isLeaving = false;
    if (persisted) courier.resume();
  };
  // On the window, to which the document's event rises: whoever listens at the document has told by then what
  // they have. It comes after "pagehide", too.
  const hide = () => {
    if (document.visibilityState !== "hidden") return;
    if (isLeaving) courier.leave();
    else courier.flush();
  };
  window.addEventListener("pagehide", leave, { signal });
  window.addEventListener("pageshow", come, { signal });
  window.addEventListener("visibilitychange", hide, { signal });
}
