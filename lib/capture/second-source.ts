/**
 * What a site's second script adds to the first one, when there is a screen to read: the reader of the markup, who
 * is logged in, and what stands on the screen. All of it is made here, so that the first script need not carry it.
 */

import type { Place } from "@/lib/model/place";
import type { CapturePlan } from "@/lib/model/plan";
import type { PageReader } from "@/lib/platforms/page-reader";

import { copyArticles } from "./article-copies";
import type { Capture } from "./capture";
import type { Haul } from "./haul";
import type { createScreen } from "./screen";
import { createViewer } from "./viewer";
import type { ViewerWatch } from "./viewer";

/** What the first script lends to the second. */
interface Host {
  readonly capture: Capture;
  readonly deliver: (haul: Haul) => void;
  readonly flush: () => void;
  readonly placeOf: (url: string) => Place;
}

/** What the first script has of the second from then on. */
export interface Second {
  readonly page: PageReader;
  readonly viewer: ViewerWatch;
  /** Looks as long as the plan says so. @param isOther other posts matter now: what is there is told again. */
  readonly follow: (plan: CapturePlan | undefined, isOther: boolean) => void;
  readonly close: () => void;
}

export type SecondSource = (host: Host) => Second;

export function secondSource(page: PageReader, makeScreen: typeof createScreen): SecondSource {
  return ({ capture, deliver, flush, placeOf }) => {
    const viewer = createViewer({
      look: () => page.viewerOf(document),
      onOther: () => {
        screen.renewViewer();
        flush();
      },
      now: Date.now,
    });
    const screen = makeScreen({
      window,
      page,
      placeNow: standing(placeOf),
      isSettled: (postId) => capture.isSettled(postId),
      onSighting: (sighting) => capture.takeReading(sighting, "dom"),
      onExposed: (exposed) => deliver({ posts: [], shares: [], tallies: [], exposed }),
      onUnread: copyArticles((held) => capture.evidence.keepArticle(held), Date.now),
    });
    return {
      page,
      viewer,
      follow: (plan, isOther) => {
        if (!capture.status().isOn) {
          screen.close();
          return;
        }
        screen.open(plan?.exposure);
        if (isOther) screen.retell();
      },
      close: () => screen.close(),
    };
  };
}

/** Asked for every article, and the same for as long as the address is. */
function standing(placeOf: Host["placeOf"]): () => Place {
  let known: { readonly href: string; readonly place: Place } | undefined;
  return () => {
    const { href } = location;
    if (href !== known?.href) known = { href, place: placeOf(href) };
    return known.place;
  };
}
