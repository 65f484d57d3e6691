/** The most memory that a page's scripts held, garbage that nobody has taken away yet included. */

import type { Page } from "@playwright/test";

const everyMs = 100;

export interface HeapWatch {
  /** What nobody holds any more goes, and with it how much more garbage the browser would let come together. */
  readonly collect: () => Promise<void>;
  /** Bytes since the last call. */
  readonly take: () => number;
  readonly end: () => Promise<void>;
}

export async function watchHeap(page: Page): Promise<HeapWatch> {
  const session = await page.context().newCDPSession(page);
  let most = 0;
  const look = async (): Promise<void> => {
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    most = Math.max(most, usedSize);
  };
  // A page that is just closing does not answer any more.
  const timer = setInterval(() => void look().catch(() => undefined), everyMs);
  return {
    collect: async () => void (await session.send("HeapProfiler.collectGarbage")),
    take: () => {
      const taken = most;
      most = 0;
      return taken;
    },
    end: async () => {
      clearInterval(timer);
      await session.detach().catch(() => undefined); // The page may be gone: then nothing is left to detach.
    },
  };
}
