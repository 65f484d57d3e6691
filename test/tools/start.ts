/**
 * Shows the extension at work on a demo web that this computer serves to itself.
 *
 *   npm start                   opens a browser to play with, where there is a display
 *   npm start -- --headless     prints what was captured, writes pictures to demo-output/, and ends
 *   npm start -- --verbose      says more when something fails
 */

import { readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

import { brand, demoContent } from "@/test/demo/content";
import { facebookContent, kettlePeople } from "@/test/demo/facebook/content";
import { demoFacebook } from "@/test/demo/facebook/site";
import { demoX } from "@/test/demo/x/site";
import { extensionPage } from "@/test/support/app/store";
import { isRead } from "@/test/support/app/tabs";
import { setUp } from "@/test/support/app/welcome";
import { launchChromium } from "@/test/support/browsers/chromium";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { withoutErrands } from "@/test/support/browsers/own-errands";
import { facebookHosts, xHosts } from "@/test/support/hosts";
import { until } from "@/test/support/waiting";
import { startFakeWeb } from "@/test/support/web/fake-web";
import type { FakeWeb } from "@/test/support/web/fake-web";

import { endCommands, root, runNode, tool } from "./check/command";
import { say } from "./ready.mjs";
import { shootPage, takeShots } from "./shots";
import { startArguments } from "./start/arguments";
import { browse } from "./start/browse";
import { browseFacebook } from "./start/browse-facebook";
import { capturedMentions, differences } from "./start/captured";
import type { Captured, Expected } from "./start/captured";
import { shortened, table } from "./table";

const output = join(root, "demo-output");

const given = startArguments(process.argv.slice(2));
if (!given) {
  console.error("usage: npm start -- [--headless] [--verbose]");
  process.exit(2);
}

let web: FakeWeb | undefined;
let driver: Driver | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    endCommands();
    await end();
    process.exit(130);
  });

try {
  await demonstrate(given.isHeadless);
  await end();
} catch (error) {
  await end();
  const reason = error instanceof Error ? error : new Error(String(error));
  console.error(`npm start failed: ${given.isVerbose ? reason.stack : reason.message.split("\n")[0]}`);
  process.exit(1);
}

async function demonstrate(isHeadless: boolean): Promise<void> {
  say("Building the extension");
  const extension = await builtForChrome();
  say("Serving a demo of x.com and of Facebook on this computer");
  const content = demoContent(Date.now());
  const site = demoX(content, Date.now);
  const onFacebook = facebookContent(Date.now());
  const facebook = demoFacebook(onFacebook);
  web = await startFakeWeb({
    "x.com": site,
    "twitter.com": site,
    "pro.x.com": site,
    "www.facebook.com": facebook,
    "web.facebook.com": facebook,
  });
  say("Opening Chromium with the extension");
  const chromium = await openChromium(extension, web.proxyPort, isHeadless);
  driver = chromium;
  say(`First run: ${brand.name}, X and Facebook switched on`);
  if (isHeadless) rmSync(output, { recursive: true, force: true });
  const setup = {
    ...brand,
    competitors: [brand.competitor],
    topics: [brand.topic],
    groups: [kettlePeople.id],
  };
  await setUp(driver, setup, async (form) => {
    if (isHeadless) await pictureForm(chromium, form);
  });
  const beside = await extensionPage(chromium);
  const page = await chromium.newPage("https://x.com/home");
  await browse(page, content, say);
  await browseFacebook(page, (url) => isRead(beside, url), say);
  await beside.close();

  const captured = await untilComplete(chromium, {
    posts: [
      ...content.posts.map(({ tweet: { id, text }, acme }) => ({ id, text, acme })),
      ...onFacebook.posts,
    ],
    answered: [...content.answered, ...onFacebook.answered],
  });
  show(captured);
  const leaked = withoutErrands(web.refused);
  if (leaked.length > 0) throw new Error(`Something asked for ${leaked.join(", ")}`);
  if (isHeadless) await picture(chromium);
  else await play(chromium);
}

async function openChromium(extension: string, proxyPort: number, isHeadless: boolean): Promise<Driver> {
  try {
    return await launchChromium({
      extension,
      proxyPort,
      willGrant: [...xHosts, ...facebookHosts],
      isHeadless,
    });
  } catch (error) {
    if (isHeadless) throw error;
    throw new Error("Chromium could not open a window; npm start -- --headless does without one", {
      cause: error,
    });
  }
}

async function builtForChrome(): Promise<string> {
  const { code, output: said } = await runNode([tool.wxt, "build", "--browser", "chrome"]);
  if (code !== 0)
    throw new Error(given?.isVerbose ? said : "the extension could not be built: npm run build says why");
  return join(root, ".output", "chrome-mv3");
}

/** The last batch may still be on its way. */
async function untilComplete(chromium: Driver, content: Expected): Promise<Captured[]> {
  const page = await extensionPage(chromium);
  let wrong: string[] = [];
  try {
    return await until(5_000, "not everything was captured as it should be", async () => {
      const captured = await capturedMentions(page);
      wrong = differences(content, captured, brand.name);
      return wrong.length === 0 && captured;
    });
  } catch (error) {
    const first = wrong[0];
    throw first === undefined
      ? error
      : new Error(
          `${wrong.length} posts were not treated as they should be, among them: ${shortened(first, 90)}`,
        );
  } finally {
    await page.close();
  }
}

function show(captured: readonly Captured[]) {
  const ofBrand = captured.filter(({ subject }) => subject === brand.name);
  const others = captured.length - ofBrand.length;
  const rows = ofBrand.map(({ who, what, found, counts, state }) => [
    who,
    shortened(what, 44),
    shortened(found, 28),
    counts,
    state,
  ]);
  process.stdout.write(
    `\n${table(["who", "what", "how it was found", "likes · replies · shares · views", "state"], rows, "<<<><")}\n\n`,
  );
  process.stdout.write(
    `${ofBrand.length} mentions of ${brand.name}, ${others} of ${brand.competitor} and "${brand.topic}". Nothing left this computer.\n`,
  );
}

async function picture(chromium: Driver): Promise<void> {
  say("Taking pictures of every view");
  await takeShots(chromium, output);
  for (const name of readdirSync(output)) process.stdout.write(`${relative(root, join(output, name))}\n`);
}

async function pictureForm(chromium: Driver, form: BrowserPage): Promise<void> {
  await form.setViewport(1000, 1500);
  await shootPage(chromium, form, output, "welcome");
}

async function play(chromium: Driver): Promise<void> {
  await chromium.newPage(chromium.extensionUrl("popup.html"));
  say("The browser stays open: scroll, search, answer. Close it to end.");
  await chromium.untilClosed();
}

async function end(): Promise<void> {
  const [closing, serving] = [driver, web];
  driver = undefined;
  web = undefined;
  await closing?.close();
  await serving?.close();
}
