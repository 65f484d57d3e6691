/** Facebook's own fixtures: a folder a case, with the answer, its request and what is read from it. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { asText, at } from "@/lib/kit/read";
import { platform } from "@/lib/platforms/facebook/index";
import type { Payload } from "@/lib/platforms/platform";

const folder = "lib/platforms/facebook/fixtures";
const cases = readdirSync(folder);

test.each(cases)("%s", async (name) => {
  const text = `${JSON.stringify(platform.readPayload(payloadIn(name)), null, 1)}\n`;
  await expect(text).toMatchFileSnapshot(join(process.cwd(), folder, name, "expected.json"));
});

test("what must not be known of an anonymous member is in the answers and not in what is read", () => {
  for (const name of ["anonymous", "group-stream"]) {
    expect(payloadIn(name).text).toMatch(/987650000000001/);
    expect(JSON.stringify(platform.readPayload(payloadIn(name)))).not.toMatch(/98765|never\.shown/);
  }
});

function payloadIn(name: string): Payload {
  const files = readdirSync(join(folder, name));
  const file = join(folder, name, "request.json");
  const request: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return {
    url: asText(at(request, "url")) ?? "",
    requestBody: asText(at(request, "requestBody")),
    // An answer as JSON, as a stream of documents, or a page that holds it.
    text: readFileSync(join(folder, name, files.find((each) => each.startsWith("payload.")) ?? ""), "utf8"),
  };
}
