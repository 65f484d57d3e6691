import { expect, test } from "vitest";

import { withoutErrands } from "@/test/support/browsers/own-errands";

test.each([
  { target: "accounts.google.com:443", isOurs: false, why: "Chromium looks for an account by itself" },
  { target: "http://update.googleapis.com/service/update2/json?x=1", isOurs: false, why: "and for updates" },
  { target: "firefox.settings.services.mozilla.com:443", isOurs: false, why: "Firefox for its settings" },
  { target: "collector.example:443", isOurs: true, why: "nobody else asks for that" },
  { target: "accounts.google.com.collector.example:443", isOurs: true, why: "a name may begin like another" },
  { target: "http://localhost:8080/", isOurs: true, why: "this computer is somewhere to send to as well" },
])("$why: $target", ({ target, isOurs }) => {
  expect(withoutErrands([target])).toEqual(isOurs ? [target] : []);
});
