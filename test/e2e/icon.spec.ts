import { openPopup } from "@/test/support/app/popup";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { badgeOf, extensionPage } from "@/test/support/app/store";
import { expect, test } from "@/test/support/journey";
import { openStage, stageSite } from "@/test/support/web/stage";
import { aPerson, aTweet, homeTimeline, requestUrl } from "@/test/support/x-payloads";

const said = (handle: string) =>
  aTweet({ author: aPerson({ handle }), text: `Acme Kettles, says ${handle}` });
const load = (name: string, ...handles: readonly string[]) => ({
  name,
  url: requestUrl("HomeTimeline", { cursor: name }),
  via: "fetch" as const,
  answer: JSON.stringify(homeTimeline(handles.map(said))),
});

test("the icon counts what is new since the popup was last open", async ({ driver, web }) => {
  const [mira, tom, lena] = ["mira_leafwater", "tom_overboil", "lena_descales"] as const;
  web.place("x.com", stageSite([load("two", mira, tom), load("one-more", lena)]));
  await prepare(driver, [aSubject({ name: "Acme Kettles" })]);
  const page = await extensionPage(driver);
  expect(await badgeOf(page)).toBe("");

  const stage = await openStage(driver);
  await stage.load("two");
  await expect.poll(() => badgeOf(page)).toBe("2");

  const popup = await openPopup(driver);
  await expect.poll(() => badgeOf(page)).toBe("");
  await popup.close();

  await stage.load("one-more");
  await expect.poll(() => badgeOf(page)).toBe("1");
});
