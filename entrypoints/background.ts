import { defineBackground } from "wxt/utils/define-background";

import { browser } from "@/lib/browser";
import { serve } from "@/lib/messages/bus";
import { onSitesChanged } from "@/lib/sites/permissions";
import { followSites } from "@/lib/sites/registration";
import { Database } from "@/lib/store/database";
import { showNews } from "@/lib/worker/badge";
import { createHandlers } from "@/lib/worker/handlers";
import { createPlanPublisher } from "@/lib/worker/plan-publisher";

export default defineBackground(() => {
  const db = new Database("mentionary", { durability: "strict" });
  const plan = createPlanPublisher(db);
  serve(createHandlers(db, plan));

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await Promise.all([followSites(), plan.publish(), showNews(db)]);
    if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
  });
  browser.runtime.onStartup.addListener(async () => {
    await Promise.all([followSites(), showNews(db)]);
  });
  onSitesChanged(() => void Promise.all([followSites(), plan.publish()]));
});
