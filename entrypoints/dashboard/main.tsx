import { Dashboard } from "@/components/dashboard/dashboard";
import { Demo } from "@/components/demo/demo";
import { dashboardSection } from "@/components/i18n/dashboard/section";
import { healthSection } from "@/components/i18n/health/section";
import { setupSection } from "@/components/i18n/setup/section";
import { mount } from "@/components/mount";
import { openServices } from "@/components/real-services";

const services = openServices();
const isDemo = new URLSearchParams(location.search).has("demo");

// The demo brings half of the worker with it: nobody else loads it.
const demo = {
  open: async (onProgress: (done: number) => void) =>
    (await import("./open-demo")).openDemo(services, onProgress),
  remove: async () => (await import("./open-demo")).removeDemo(),
};

void mount(isDemo ? <Demo {...demo} /> : <Dashboard services={services} />, (words) => words.product, [
  setupSection,
  dashboardSection,
  healthSection,
]);
