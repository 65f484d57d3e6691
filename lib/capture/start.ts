/**
 * Puts the isolated world's half together: notes of the page's start → inlet → capture → courier, and the screen
 * beside it. Everything that belongs to the browser's extension API is passed in.
 */

import type { Batch, Receipt } from "@/lib/model/batch";
import type { CapturePlan, Published } from "@/lib/model/plan";
import type { Platform } from "@/lib/platforms/platform";

import { askKept } from "./ask-kept";
import { bridgeEnd } from "./bridge-end";
import { createCapture } from "./capture";
import type { Capture } from "./capture";
import type { Circles } from "./circles";
import { createCourier } from "./courier";
import { evidenceName } from "./evidence";
import { followPage } from "./follow-page";
import type { Haul } from "./haul";
import { createInlet } from "./inlet";
import { createPace } from "./pace";
import type { PageNotes } from "./page-notes";
import type { Second, SecondSource } from "./second-source";
import { compileAllowed, compileWanted } from "./wanted";
import { whenOpened } from "./when-opened";

export interface StartOptions {
  /** Taken since before the page's first script. */
  readonly notes: PageNotes;
  readonly platform: Platform;
  readonly deliver: (batch: Batch) => Promise<Receipt>;
  readonly isKept: (ids: readonly string[]) => Promise<boolean>;
  /** Whether the extension that put this script here is no more. */
  readonly isGone: () => boolean;
  readonly newId: () => string;
  /** For a site with circles of its own. */
  readonly circles?: Circles | undefined;
}

interface CaptureStatus {
  readonly siteId: string;
  readonly checked: number;
  readonly mentions: number;
  readonly pending: number;
  readonly givenUp: number;
  readonly isOn: boolean;
  readonly hasTap: boolean;
}

export interface Started {
  readonly capture: Capture;
  readonly status: () => CaptureStatus;
  /** Once, at any time: it comes in a script of its own, when the page is there. */
  readonly attach: (source: SecondSource) => void;
}

export function startCapture(options: StartOptions): Started {
  const { notes, platform, isGone, newId, circles } = options;
  const { site, islands } = platform;
  let second: Second | undefined;
  const silence = new AbortController();
  const courier = createCourier({
    platform: site.id,
    send: options.deliver,
    isGone,
    onGone: () => silence.abort(),
    onLeft: notes.leave,
    onGivenUp: (postIds) => capture.forget(postIds),
    now: Date.now,
    newId,
    viewer: () => second?.viewer.known(),
    hasTap: () => bridge.isAccepted(),
  });
  const deliver = (haul: Haul): void => {
    second?.viewer.current();
    courier.add(haul);
  };
  const pace = createPace(() => performance.now());
  const capture = createCapture({
    platform: {
      ...platform,
      cut: (payload, mayMatter) => (platform.cut ?? second?.page.cut)?.(payload, mayMatter),
    },
    deliver,
    isKept: (ids) => askKept({ ask: options.isKept, isGone }, ids),
    now: Date.now,
    pageUrl: () => location.href,
    language: () => document.documentElement.lang,
    figures: (text) => second?.page.figuresIn?.(document.documentElement.lang)(text),
    circles,
    pace,
  });
  const inlet = createInlet({
    isWanted: compileWanted(site),
    isAllowed: compileAllowed(site),
    onPayload: (payload) => capture.takePayload(payload),
    onUnreadable: () => capture.takeUnreadable(),
    now: Date.now,
  });
  const bridge = bridgeEnd(notes.port(), inlet);
  let plan: CapturePlan | undefined;
  const attach = (source: SecondSource): void => {
    second = source({
      capture,
      deliver,
      flush: () => courier.flush(),
      placeOf: (url) => platform.placeOf(url),
    });
    second.follow(plan, false);
  };
  const follow = (published: Published): void => {
    if (silence.signal.aborted) return;
    capture.follow(published.plan, published.kept);
    bridge.setOpen(capture.status().isOn);
    const isOther = plan?.version !== published.plan?.version;
    ({ plan } = published);
    second?.follow(plan, isOther);
  };
  Object.assign(globalThis, { [evidenceName]: () => capture.evidence.held() });
  const flush = (): void => {
    bridge.finish();
    pace.finish();
    courier.flush();
  };
  followPage({ flush, resume: () => courier.resume() }, silence.signal);
  if (islands && circles)
    circles.followIslands({
      scripts: notes.scripts,
      hasIslands: (script) => islands.hasIslands(script),
      onScript: (script) => capture.takeScript(script),
      onEnd: () => capture.endScripts(),
      signal: silence.signal,
    });
  else notes.scripts.stop();
  silence.signal.addEventListener("abort", () => {
    bridge.close();
    second?.close();
    notes.plan.stop();
  });
  notes.plan.hear((published) => whenOpened(document, () => follow(published)));
  return {
    capture,
    attach,
    status: () => ({
      siteId: site.id,
      ...capture.status(),
      ...courier.status(),
      hasTap: bridge.isAccepted(),
    }),
  };
}
