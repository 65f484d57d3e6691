/** Starts Firefox with a profile of its own and ends exactly that process. */

import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { temporaryFolder } from "@/test/support/temporary-folder";
import { pause, until } from "@/test/support/waiting";
import { readyBrowser } from "@/test/tools/ready.mjs";

import { connectMarionette } from "./marionette";
import type { Marionette } from "./marionette";

const startMs = 40_000;

export interface FirefoxProcess {
  readonly marionette: Marionette;
  readonly exited: Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startFirefox(
  preferences: Readonly<Record<string, string | number | boolean>>,
): Promise<FirefoxProcess> {
  const profile = temporaryFolder("firefox");
  writeFileSync(
    join(profile.path, "user.js"),
    Object.entries({
      "marionette.port": 0,
      "browser.download.folderList": 2,
      "browser.download.dir": join(profile.path, "downloads"),
      ...preferences,
    })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(""),
  );
  const running = spawn(
    readyBrowser("firefox"),
    ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile.path],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: "1", MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
    },
  );
  let complaints = "";
  running.stderr.on("data", (part: Buffer) => (complaints = `${complaints}${part.toString()}`.slice(-2000)));
  const exited = new Promise<void>((resolve) => running.once("exit", () => resolve()));
  const kill = () => void running.kill("SIGKILL");
  process.once("exit", kill);

  let marionette: Marionette | undefined;
  const close = async () => {
    // The answer to a quit may never come: the process ends first.
    marionette?.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
    await Promise.race([exited, pause(marionette ? 5000 : 0)]);
    kill();
    await exited;
    process.off("exit", kill);
    marionette?.end();
    profile.remove();
  };
  try {
    const port = await until(startMs, "Firefox did not open its Marionette port", async () => {
      if (running.exitCode !== null) throw new Error(`it ended with ${running.exitCode}: ${complaints}`);
      // With port 0 Firefox chooses one and writes it here.
      return Number(readFileSync(join(profile.path, "MarionetteActivePort"), "utf8")) || undefined;
    });
    marionette = await connectMarionette(port);
    await marionette.send("WebDriver:NewSession", { acceptInsecureCerts: true });
    await marionette.send("WebDriver:SetTimeouts", { pageLoad: 20_000, script: 20_000, implicit: 0 });
    return { marionette, exited, close };
  } catch (error) {
    await close();
    throw error;
  }
}
