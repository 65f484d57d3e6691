/** Who posts without a name in a group stays without one. */

import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { platform } from "@/lib/platforms/facebook/index";
import { endpoint } from "@/test/support/facebook-payloads";

test.each(["anonymous/payload.json", "group-stream/payload.ndjson"])(
  "%s: what must not be known is in the answer, and not in what is read",
  (file) => {
    const text = readFileSync(`lib/platforms/facebook/fixtures/${file}`, "utf8");
    expect(text).toMatch(/987650000000001/);
    const reading = platform.readPayload({ url: endpoint, text });
    expect(reading?.posts.length).toBeGreaterThan(0);
    expect(JSON.stringify(reading)).not.toMatch(/98765|never\.shown/);
  },
);
