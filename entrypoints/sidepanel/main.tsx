import { dashboardSection } from "@/components/i18n/dashboard/section";
import { mount } from "@/components/mount";
import { openServices } from "@/components/real-services";
import { SidePanel } from "@/components/side-panel/side-panel";
import { activeUrl, watchActiveUrl } from "@/lib/sites/active-url";

void mount(
  <SidePanel services={openServices()} activeUrl={activeUrl} onActiveUrl={watchActiveUrl} />,
  (words) => words.product,
  [dashboardSection],
);
