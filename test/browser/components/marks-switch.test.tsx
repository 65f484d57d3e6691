/** Beside a site that is on stands the switch of the marks in its pages. */

import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";

import { SiteSwitches } from "@/components/setup/site-switches";

import { siteX } from "./demo";
import { seen, show } from "./show";

function open(row: { readonly isOn: boolean; readonly hasMarks?: boolean }) {
  const switched: unknown[] = [];
  const actions = {
    setOn: () => undefined,
    reload: () => undefined,
    setPlaces: () => undefined,
    setMarks: (...call: unknown[]) => void switched.push(call),
  };
  return { switched, root: show(<SiteSwitches sites={[{ ...siteX, ...row }]} actions={actions} />) };
}

test.each([true, false])("marks that are %s are switched to the contrary", async (hasMarks) => {
  const { switched, root } = open({ isOn: true, hasMarks });
  const box = seen(root, "marks-switch-x");
  expect(box?.getAttribute("aria-checked")).toBe(String(hasMarks));
  await userEvent.click(box ?? root);
  expect(switched).toEqual([["x", !hasMarks]]);
});

test("a site that is off has no marks to switch", () => {
  expect(seen(open({ isOn: false, hasMarks: true }).root, "marks-switch-x")).toBeUndefined();
});
