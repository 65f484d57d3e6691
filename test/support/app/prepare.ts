/** The extension as it stands after a first run, without the typing: for journeys about something else. */

import { firstClientId } from "@/components/setup/first-client-id";
import type { Subject } from "@/lib/model/subject";
import type { Driver } from "@/test/support/browsers/driver";

import { sendMessage } from "./store";
import { chooseGroups, choosePlace, switchSite, welcomePage } from "./welcome";

export function aSubject(given: Partial<Subject> & { readonly name: string }): Subject {
  return {
    id: given.name.toLowerCase().replaceAll(/\W+/g, "-"),
    clientId: firstClientId,
    kind: "own",
    terms: [given.name],
    handles: [],
    hashtags: [],
    domains: [],
    exclusions: [],
    exactAccents: false,
    accounts: [],
    ...given,
  };
}

export interface Preparation {
  readonly isXOn?: boolean;
  /** Switches Facebook on, with these of its places beside those that are on at first. */
  readonly facebook?: { readonly home?: boolean; readonly groups?: readonly string[] };
}

/** Saves the subjects and, unless told otherwise, switches X on by its switch. */
export async function prepare(
  driver: Driver,
  subjects: readonly Subject[],
  { isXOn = true, facebook }: Preparation = {},
): Promise<void> {
  const page = await welcomePage(driver);
  // In this order: once there is a subject the page has no switch left for a site that is on.
  if (isXOn) await switchSite(page, true);
  if (facebook) {
    await switchSite(page, true, "facebook");
    if (facebook.home) await choosePlace(page, "home", true);
    await chooseGroups(page, facebook.groups ?? []);
  }
  for (const subject of subjects) await sendMessage(page, "subject.save", subject);
  await page.close();
}
