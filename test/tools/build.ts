/** Builds the extension for both browsers into .output/, one after the other: they share generated types. */

import { runNode, tool } from "./check/command";

for (const browser of ["chrome", "firefox"]) {
  const { code, output } = await runNode([tool.wxt, "build", "--browser", browser]);
  if (code !== 0) {
    console.error(`The build for ${browser} failed.\n${output.trim()}`);
    process.exit(1);
  }
  console.log(`.output/${browser}-mv3`);
}
