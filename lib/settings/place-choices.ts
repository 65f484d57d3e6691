/** Which places of each site count, as the user chose on this installation. What was not chosen is the site's own default. */

import { browser } from "@/lib/browser";
import { asFlag, asList, at } from "@/lib/kit/read";
import type { PlaceChoice, PlaceSwitch } from "@/lib/model/place-choice";

const stored = "placeChoices";

/** @param initial what counts until the user chooses. */
export async function readPlaceChoice(siteId: string, initial: PlaceChoice): Promise<PlaceChoice> {
  return choiceIn(at(await browser.storage.local.get(stored), stored, siteId), initial);
}

export async function setPlaceChoice(siteId: string, choice: PlaceChoice): Promise<void> {
  const { [stored]: others } = await browser.storage.local.get(stored);
  const kept = typeof others === "object" && others !== null ? others : {};
  await browser.storage.local.set({ [stored]: { ...kept, [siteId]: choice } });
}

function choiceIn(value: unknown, initial: PlaceChoice): PlaceChoice {
  const isOn = (name: PlaceSwitch): boolean => asFlag(at(value, name)) ?? initial[name];
  return {
    own: isOn("own"),
    pages: isOn("pages"),
    search: isOn("search"),
    notifications: isOn("notifications"),
    home: isOn("home"),
    groups: asList(at(value, "groups")).filter((name) => typeof name === "string"),
  };
}
