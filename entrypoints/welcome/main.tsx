import { setupSection } from "@/components/i18n/setup/section";
import { mount } from "@/components/mount";
import { openServices } from "@/components/real-services";
import { Welcome } from "@/components/welcome/welcome";

void mount(<Welcome services={openServices()} />, (words) => words.product, [setupSection]);
