/** Repairs everything that a machine can: lint findings, snapshots of the guards, format. */

import { runNode, tool } from "./check/command";

const steps = [
  { what: "lint", run: [tool.oxlint, "--fix"] },
  {
    what: "snapshots",
    run: [
      tool.vitest,
      "run",
      "--config",
      "test/vitest.config.ts",
      "--project",
      "unit",
      "test/guard",
      "--update",
    ],
  },
  { what: "format", run: [tool.oxfmt] },
] as const;

let isAllWell = true;
for (const { what, run } of steps) {
  const { code, output } = await runNode(run);
  console.log(`${code === 0 ? "✓" : "✗"} ${what}${code === 0 ? "" : `\n${output.trim()}`}`);
  isAllWell &&= code === 0;
}
process.exit(isAllWell ? 0 : 1);
