import { expect, test } from "vitest";

import { webAddress } from "@/components/format/web-address";

test.each([
  { url: "https://x.com/acmekettles/status/1", isLink: true },
  { url: "http://acme-kettles.example/", isLink: true },
  { url: "javascript:alert(1)", isLink: false },
  { url: " javascript:alert(1)", isLink: false },
  { url: "data:text/html,<b>", isLink: false },
  { url: "chrome-extension://abc/options.html", isLink: false },
  { url: "//x.com/1", isLink: false },
  { url: "https://", isLink: false },
  { url: "", isLink: false },
  { url: undefined, isLink: false },
])("$url is a link: $isLink", ({ url, isLink }) => {
  expect(webAddress(url)).toBe(isLink ? url : undefined);
});
