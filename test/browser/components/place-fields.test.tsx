/** The places of a site, each with its switch, and its groups by their addresses. */

import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";

import { SiteSwitches } from "@/components/setup/site-switches";
import type { PlaceChoice } from "@/lib/model/place-choice";
import { site as facebook } from "@/lib/platforms/facebook/site";

import { siteX } from "./demo";
import { seen, show } from "./show";

const places: PlaceChoice = {
  own: true,
  pages: true,
  search: true,
  notifications: true,
  home: false,
  groups: ["kettlepeople"],
};

function open(isOn = true) {
  const chosen: unknown[] = [];
  const actions = {
    setOn: () => undefined,
    reload: () => undefined,
    setPlaces: (...call: unknown[]) => void chosen.push(call),
    setMarks: () => undefined,
  };
  const row = { ...siteX, id: "facebook", label: "Facebook", hosts: ["www.facebook.com"], isOn, places };
  return { chosen, root: show(<SiteSwitches sites={[siteX, row]} actions={actions} />) };
}

test("home is off until it is switched on; the others stay as they are", async () => {
  const { chosen, root } = open();
  expect(facebook.places?.home).toBe(false);
  const home = seen(root, "place-facebook-home");
  expect(home?.getAttribute("aria-checked")).toBe("false");
  await userEvent.click(home ?? root);
  expect(chosen).toEqual([["facebook", { ...places, home: true }]]);
});

test("a group is added by its address", async () => {
  const { chosen, root } = open();
  const field = seen(root, "groups-facebook") ?? root;
  await userEvent.fill(field, "https://www.facebook.com/groups/300000000000001/posts/7");
  await userEvent.keyboard("{Enter}");
  expect(chosen).toEqual([["facebook", { ...places, groups: ["kettlepeople", "300000000000001"] }]]);
});

test("nothing is asked of a site that is off, or that has nothing to choose", () => {
  expect(seen(open(false).root, "place-facebook-home")).toBeUndefined();
  expect(seen(open().root, "place-x-home")).toBeUndefined();
});
