/**
 * Puts the isolated world's half together: bridge → inlet → capture → courier, and the screen beside it.
 * Everything that belongs to the browser's extension API is passed in. It must be called before the page's
 * first script, and at once: the handshake comes in the same turn.
 */

import type { Batch, Receipt } from "@/lib/model/batch";
import type { Place } from "@/lib/model/place";
import type { CapturePlan, ExposureKey, KeptConversations } from "@/lib/model/plan";
import type { PageReader } from "@/lib/platforms/page-reader";
import type { Platform } from "@/lib/platforms/platform";

import { acceptBridge } from "./accept-bridge";
import { askKept } from "./ask-kept";
import { createCapture } from "./capture";
import type { Capture } from "./capture";
import type { Circles } from "./circles";
import { createCourier } from "./courier";
import { evidenceName } from "./evidence";
import { followPage } from "./follow-page";
import type { Haul } from "./haul";
import { createInlet } from "./inlet";
import { createPace } from "./pace";
import { pageBegins } from "./page-begins";
import type { createScreen, Screen } from "./screen";
import type { createViewer, ViewerWatch } from "./viewer";
import { compileAllowed, compileWanted } from "./wanted";

export interface Published {
  readonly plan: CapturePlan | undefined;
  readonly kept: KeptConversations;
}

export interface StartOptions {
  readonly platform: Platform;
  readonly readPlan: () => Promise<Published>;
  readonly watchPlan: (onChange: (published: Published) => void) => () => void;
  readonly deliver: (batch: Batch) => Promise<Receipt>;
  readonly isKept: (ids: readonly string[]) => Promise<boolean>;
  /** Whether the extension that put this script here is no more. */
  readonly isGone: () => boolean;
  readonly newId: () => string;
  /** For a site with circles of its own. */
  readonly circles?: Circles | undefined;
}

/** The second source. Where it is large it comes in a script of its own, when the page is there. */
export interface SecondSource {
  readonly page: PageReader;
  readonly createScreen: typeof createScreen;
  /** Only the screen says who is logged in. */
  readonly createViewer: typeof createViewer;
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
  /** Once, at any time. */
  readonly attach: (source: SecondSource) => void;
}

export function startCapture(options: StartOptions): Started {
  const { platform, isGone, newId, circles } = options;
  const { site, islands } = platform;
  let page: PageReader | undefined;
  let screen: Screen | undefined;
  const silence = new AbortController();
  const begins = pageBegins(document);
  const courier = createCourier({
    platform: site.id,
    send: options.deliver,
    isGone,
    onGone: () => silence.abort(),
    onGivenUp: (postIds) => capture.forget(postIds),
    now: Date.now,
    newId,
    viewer: () => viewer?.known(),
    hasTap: () => bridge.isAccepted() || (begins.aborted ? false : undefined),
  });
  let viewer: ViewerWatch | undefined;
  const deliver = (haul: Haul): void => {
    viewer?.current();
    courier.add(haul);
  };
  const pace = createPace(() => performance.now());
  const capture = createCapture({
    platform: { ...platform, cut: (payload, mayMatter) => (platform.cut ?? page?.cut)?.(payload, mayMatter) },
    deliver,
    isKept: (ids) => askKept({ ask: options.isKept, isGone }, ids),
    now: Date.now,
    pageUrl: () => location.href,
    language: () => document.documentElement.lang,
    figures: (text) => page?.figuresIn?.(document.documentElement.lang)(text),
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
  const bridge = acceptBridge(inlet, begins);
  let standing: { readonly href: string; readonly place: Place } | undefined;
  // Asked for every article, and the same for as long as the address is.
  const placeNow = (): Place => {
    const { href } = location;
    if (href !== standing?.href) standing = { href, place: platform.placeOf(href) };
    return standing.place;
  };
  const attach = (source: SecondSource): void => {
    ({ page } = source);
    viewer = source.createViewer({
      look: () => page?.viewerOf(document),
      onOther: () => {
        screen?.renewViewer();
        courier.flush();
      },
      now: Date.now,
    });
    screen = source.createScreen({
      window,
      page,
      placeNow,
      isSettled: (postId) => capture.isSettled(postId),
      onSighting: (sighting) => capture.takeReading(sighting, "dom"),
      onExposed: (exposed) => deliver({ posts: [], shares: [], tallies: [], exposed }),
      onUnread: (article) => capture.evidence.keepArticle(article, Date.now()),
    });
    if (capture.status().isOn) screen.open(exposure);
  };
  let version: number | undefined;
  let exposure: ExposureKey | undefined;
  const follow = ({ plan, kept }: Published): void => {
    if (silence.signal.aborted) return;
    capture.follow(plan, kept);
    const { isOn } = capture.status();
    bridge.setOpen(isOn);
    exposure = plan?.exposure;
    if (!isOn) screen?.close();
    else screen?.open(exposure);
    if (isOn && version !== plan?.version) screen?.retell();
    version = plan?.version;
  };
  Object.assign(globalThis, { [evidenceName]: () => capture.evidence.held() });
  const flush = (): void => {
    pace.finish();
    courier.flush();
  };
  followPage({ flush, resume: () => courier.resume() }, silence.signal);
  if (islands)
    circles?.followIslands({
      document,
      hasIslands: (script) => islands.hasIslands(script),
      onScript: (script) => capture.takeScript(script),
      onEnd: () => capture.endScripts(),
      signal: silence.signal,
    });
  const hear = (published: Published): void => whenOpened(document, () => follow(published));
  const unwatch = options.watchPlan(hear);
  silence.signal.addEventListener("abort", () => {
    bridge.close();
    screen?.close();
    quietly(unwatch);
  });
  // Without a plan there is nothing to look for; the next change of it is heard of all the same.
  options.readPlan().then(hear, () => hear({ plan: undefined, kept: {} }));
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

/** A page that is drawn ahead of its being opened has been seen by nobody: what it loads waits. */
function whenOpened(page: Document, step: () => void): void {
  if ("prerendering" in page && page.prerendering === true) {
    page.addEventListener("prerenderingchange", step, { once: true });
  } else step();
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // The extension's own API is gone with it, and with the API what was listening.
  }
}
