import { Health } from "@/components/health/health";
import { healthSection } from "@/components/i18n/health/section";
import { mount } from "@/components/mount";
import { openServices } from "@/components/real-services";

void mount(<Health services={openServices()} />, (words) => words.health.tab, [healthSection]);
