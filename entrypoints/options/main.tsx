import { setupSection } from "@/components/i18n/setup/section";
import { mount } from "@/components/mount";
import { Options } from "@/components/options/options";
import { openServices } from "@/components/real-services";

void mount(<Options services={openServices()} />, (words) => `${words.product}: ${words.settings}`, [
  setupSection,
]);
