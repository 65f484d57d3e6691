import { Health } from "@/components/health/health";
import { mount } from "@/components/mount";
import { openServices } from "@/components/real-services";

const copy = (text: string) => navigator.clipboard.writeText(text);

void mount(<Health services={openServices()} copy={copy} />, (words) => words.health.tab);
