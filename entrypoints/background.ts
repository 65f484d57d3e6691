import { defineBackground } from "wxt/utils/define-background";

import { chooseLanguage } from "@/components/i18n/languages";
import { browser } from "@/lib/browser";
import { parseBatch } from "@/lib/ingest/parse-batch";
import { serve } from "@/lib/messages/bus";
import { noteDiskFull, noteDiskTakes } from "@/lib/settings/disk-full";
import { createMarksSwitch } from "@/lib/settings/marks-switch";
import { onSitesChanged } from "@/lib/sites/permissions";
import { followSites } from "@/lib/sites/registration";
import { Database } from "@/lib/store/database";
import { makeMenus, serveClipping } from "@/lib/worker/clipping";
import { createDeliver } from "@/lib/worker/deliver";
import { createDiskNote } from "@/lib/worker/disk-note";
import { createHandlers } from "@/lib/worker/handlers";
import { keepHouse, tidyUp } from "@/lib/worker/house-keeping";
import { createIcon } from "@/lib/worker/icon";
import { createJobs, jobsAlarm } from "@/lib/worker/jobs/create-jobs";
import type { JobRunner } from "@/lib/worker/jobs/job-runner";
import { createKeepingHandlers } from "@/lib/worker/keeping-handlers";
import { takeLeft } from "@/lib/worker/left-batches";
import { markUnread } from "@/lib/worker/mark-unread";
import { createCurrentRecogniser } from "@/lib/worker/mention-matcher";
import { createMentionReaders } from "@/lib/worker/mention-reader";
import { createPlanPublisher } from "@/lib/worker/plan-publisher";
import { createReadingHandlers } from "@/lib/worker/reading-handlers";
import { createReruns } from "@/lib/worker/reruns";
import { createSealer } from "@/lib/worker/sealer";

/** Pages that were being opened as this program started have their script by then, or never get it. */
const settledMs = 2_000;
/** Looks at the clock: a day ends also while nobody browses, and so does what is wrong with a site. */
const hourly = "hourly";

export default defineBackground(() => {
  const db = new Database("mentionary", { durability: "strict" });
  const plan = createPlanPublisher(db);
  const readers = createMentionReaders(db);
  const icon = createIcon(db, async () => {
    const { product, health, readOnly, full } = await inWords();
    return { title: product, trouble: health.trouble, newer: readOnly, full };
  });
  const disk = createDiskNote({ full: noteDiskFull, takes: noteDiskTakes });
  const showFullDisk = async (error: unknown) => {
    if (await disk.failed(error, Date.now())) await icon.show(Date.now());
  };
  const noteFailure = (reason: unknown) => void showFullDisk(reason).catch(() => undefined);
  const showThatItTakes = async () => {
    if (await disk.stored()) await icon.show(Date.now());
  };
  const recogniser = createCurrentRecogniser(db);
  const sealer = createSealer(db);
  const { touch } = createMarksSwitch(() => browser);
  const onChanged = () => {
    void touch().catch(() => undefined); // The next change says it, too.
    void sealer.seal();
    void showThatItTakes().catch(() => undefined);
  };
  const deliver = createDeliver(db, { plan, icon, readers, recogniser, disk, sealer, onChanged });
  const jobs: JobRunner = createJobs(
    db,
    async () => ({ matcher: await recogniser(), reader: await readers.current() }),
    async (kind) => {
      // Conversations came or went; a restore brings brands, too.
      if (kind === "restore") await plan.publish();
      plan.publishKeptSoon();
      await Promise.all([reruns.startDue(), sealer.seal()]);
    },
  );
  const reruns = createReruns(db, jobs, readers);
  serve(
    {
      ...createHandlers(db, plan, icon, { readers, recogniser, deliver, onChanged }),
      ...createReadingHandlers(db, { plan, readers, reruns }),
      ...createKeepingHandlers(db, jobs),
    },
    noteFailure, // Whoever asked is told.
  );
  takeLeft(browser.storage, async (row) => deliver(parseBatch(row)), noteFailure);
  void goOn(jobs);
  serveClipping();
  // At once: between an update and this, what is opened is not read.
  void followSites();
  setTimeout(async () => {
    const { product, popup } = await inWords();
    await markUnread((site) => `${product}: ${popup.notRunning(site)}`);
  }, settledMs);

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await browser.alarms.create(hourly, { periodInMinutes: 60 });
    await makeMenus((await inWords()).menu);
    await Promise.all([followSites(), plan.publish(), icon.show(Date.now())]);
    if (reason === "update") await reruns.followVersion(Date.now());
    if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
  });
  browser.runtime.onStartup.addListener(async () => {
    await browser.alarms.create(hourly, { periodInMinutes: 60 });
    await Promise.all([followSites(), plan.followDay(Date.now()), icon.show(Date.now()), tidyUp(db)]);
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === jobsAlarm) await goOn(jobs);
    if (name !== hourly) return;
    await Promise.all([plan.followDay(Date.now()), icon.show(Date.now()), keepHouse(db, jobs, Date.now())]);
    await Promise.all([reruns.startDue(), sealer.seal()]);
  });
  onSitesChanged(() => void Promise.all([followSites(), plan.publish()]));
});

/** With what a worker before this one left; why it failed stands in the row of the job. */
async function goOn(jobs: JobRunner): Promise<void> {
  await jobs.resume().catch(() => undefined);
}

async function inWords() {
  return (await chooseLanguage(navigator.languages)).words;
}
