import { dashboardSection } from "@/components/i18n/dashboard/section";
import { mount } from "@/components/mount";
import { openServices } from "@/components/real-services";
import { ClipsBeside } from "@/components/side-panel/clips-beside";
import { SidePanel } from "@/components/side-panel/side-panel";
import { send } from "@/lib/messages/bus";
import type { Argument } from "@/lib/messages/contract";
import { activeUrl, watchActiveUrl } from "@/lib/sites/active-url";
import { answerPresence, waitingHere, watchWaiting } from "@/lib/sites/waiting-clips";
import { copiesOf } from "@/lib/store/queries/copies";

const services = openServices();
const clipServices = {
  db: services.db,
  offer: (id: string) => send("clip.offer", { id }),
  prepare: () => send("clip.prepare", {}),
  keep: (request: Argument<"clip.keep">) => send("clip.keep", request),
  copies: (key: string) => copiesOf(services.db, key),
  picture: (id: string) => send("clip.picture", { id }),
};

void answerPresence();
void mount(
  <ClipsBeside
    waiting={waitingHere}
    onWaiting={watchWaiting}
    services={clipServices}
    end={(id) => send("clip.end", { id })}
  >
    <SidePanel services={services} activeUrl={activeUrl} onActiveUrl={watchActiveUrl} />
  </ClipsBeside>,
  (words) => words.product,
  [dashboardSection],
);
