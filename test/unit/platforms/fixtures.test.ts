/** Every platform on its own fixtures: a folder a case, with the answer, its request and what is read from it. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { asText, at } from "@/lib/kit/read";
import type { Payload } from "@/lib/platforms/platform";
import { platforms } from "@/lib/platforms/registry";
import { readPayload } from "@/test/support/read-payload";

describe.each(platforms)("$site.label", (platform) => {
  const folder = join("lib/platforms", platform.site.id, "fixtures");

  test.each(readdirSync(folder))("%s", async (name) => {
    const reading = readPayload(platform, payloadIn(join(folder, name)));
    const text = `${JSON.stringify(reading, null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(join(process.cwd(), folder, name, "expected.json"));
  });
});

/** An answer as JSON, as a stream of documents (ndjson), or a page that holds it (html). */
function payloadIn(folder: string): Payload {
  const file = join(folder, "request.json");
  const request: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const payload = readdirSync(folder).find((name) => /^payload\.(?:json|ndjson|html)$/.test(name));
  if (payload === undefined) throw new Error(`${folder} has no payload.json, payload.ndjson or payload.html`);
  return {
    url: asText(at(request, "url")) ?? "",
    requestBody: asText(at(request, "requestBody")),
    text: readFileSync(join(folder, payload), "utf8"),
  };
}
