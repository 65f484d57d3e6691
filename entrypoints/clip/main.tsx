import { Clip } from "@/components/clip/clip";
import { dashboardSection } from "@/components/i18n/dashboard/section";
import { mount } from "@/components/mount";
import { openServices } from "@/components/real-services";
import { browser } from "@/lib/browser";
import { send } from "@/lib/messages/bus";
import { copiesOf } from "@/lib/store/queries/copies";

const { db } = openServices();
const offerId = new URLSearchParams(location.search).get("offer") ?? undefined;

void mount(
  <Clip
    services={{
      db,
      offer: (id) => send("clip.offer", { id }),
      prepare: () => send("clip.prepare", {}),
      keep: (request) => send("clip.keep", request),
      copies: (key) => copiesOf(db, key),
      picture: (id) => send("clip.picture", { id }),
      close: () => void close(),
    }}
    offerId={offerId}
  />,
  (words) => words.menu.page,
  [dashboardSection],
);

/** Firefox lets no page close a window that it did not open itself; its tab may go. */
async function close(): Promise<void> {
  if (offerId !== undefined) await send("clip.end", { id: offerId });
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
