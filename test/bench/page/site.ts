/** An endless timeline: the recorded list timeline again and again, each time as other posts. */

import { at, isRecord } from "@/lib/kit/read";
import { acme } from "@/test/demo/people";
import { page } from "@/test/demo/x/page";
import { browserFile } from "@/test/support/web/browser-file";
import type { WebSite } from "@/test/support/web/fake-web";

import { watchPage } from "./watch-page";

/** Serves `plays` of the timeline, one after the other, and then nothing more. */
export function timelineSite(timeline: string, plays: number): WebSite {
  const answers = Array.from({ length: plays }, (_, play) => played(timeline, play, plays));
  const html = page(acme).replace(
    '<script type="module"',
    '<link rel="icon" href="data:,"><script src="/bench/watch"></script>$&',
  );
  return async ({ url }) => {
    if (url.pathname.endsWith("/HomeTimeline")) return json(answers[playOf(url)] ?? "{}");
    if (url.pathname.startsWith("/i/api/")) return json("{}");
    if (url.pathname === "/bench/watch")
      return { headers: { "content-type": "text/javascript" }, body: `(${String(watchPage)})();` };
    if (url.pathname.startsWith("/demo/")) return browserFile(`test/demo/x/client/${url.pathname.slice(6)}`);
    return { headers: { "content-type": "text/html; charset=utf-8" }, body: html };
  };
}

const json = (body: string) => ({ headers: { "content-type": "application/json; charset=utf-8" }, body });

function playOf(url: URL): number {
  const asked: unknown = JSON.parse(url.searchParams.get("variables") ?? "{}");
  return Number(at(asked, "cursor") ?? 0);
}

/** The recording, with every long id another, and the place where it goes on. */
function played(timeline: string, play: number, plays: number): string {
  const moved = timeline.replaceAll(/\b\d{18,19}\b/g, (id) => String(BigInt(id) + BigInt(play)));
  const answer: unknown = JSON.parse(moved, (_key, value: unknown) => {
    const isCursor = isRecord(value) && value.cursorType === "Bottom";
    if (!isCursor) return value;
    return { ...value, value: play + 1 < plays ? String(play + 1) : undefined };
  });
  return JSON.stringify(answer);
}
