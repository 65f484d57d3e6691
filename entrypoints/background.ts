import { defineBackground } from "wxt/utils/define-background";

import { chooseLanguage } from "@/components/i18n/languages";
import { browser } from "@/lib/browser";
import { serve } from "@/lib/messages/bus";
import { onSitesChanged } from "@/lib/sites/permissions";
import { followSites } from "@/lib/sites/registration";
import { Database } from "@/lib/store/database";
import { createHandlers } from "@/lib/worker/handlers";
import { createIcon } from "@/lib/worker/icon";
import { createPlanPublisher } from "@/lib/worker/plan-publisher";

/** Looks at the clock: a day ends also while nobody browses, and so does what is wrong with a site. */
const hourly = "hourly";

export default defineBackground(() => {
  const db = new Database("mentionary", { durability: "strict" });
  const plan = createPlanPublisher(db);
  const icon = createIcon(db, async () => {
    const { words } = await chooseLanguage(navigator.languages);
    return { title: words.product, trouble: words.health.trouble };
  });
  serve(createHandlers(db, plan, icon));

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await browser.alarms.create(hourly, { periodInMinutes: 60 });
    await Promise.all([followSites(), plan.publish(), icon.show(Date.now())]);
    if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
  });
  browser.runtime.onStartup.addListener(async () => {
    await browser.alarms.create(hourly, { periodInMinutes: 60 });
    await Promise.all([followSites(), plan.followDay(Date.now()), icon.show(Date.now())]);
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === hourly) await Promise.all([plan.followDay(Date.now()), icon.show(Date.now())]);
  });
  onSitesChanged(() => void Promise.all([followSites(), plan.publish()]));
});
