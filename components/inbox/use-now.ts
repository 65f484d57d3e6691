/** The time that ages are counted from: moves on by itself, once a minute. */

import { useEffect, useState } from "preact/hooks";

const stepMs = 60_000;

/** Epoch ms. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
