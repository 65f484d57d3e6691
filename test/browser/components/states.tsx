/** Every view in every state it has: what must hold on all of them is tested on all of them. */

import type { ComponentChildren } from "preact";

import type { HealthModel } from "@/components/health/health-model";
import { HealthView } from "@/components/health/health-view";
import { OptionsView } from "@/components/options/options-view";
import type { PopupModel } from "@/components/popup/popup-model";
import { PopupView } from "@/components/popup/popup-view";
import type { SiteRow } from "@/components/setup/site-row";
import { WelcomeView } from "@/components/welcome/welcome-view";
import type { SiteHealth } from "@/lib/model/figures";
import type { Subject } from "@/lib/model/subject";

import { aPopup, aView, emptyFigures, figures, hostileText, idle, ownClient, siteX } from "./demo";

export const siteOff: SiteRow = { ...siteX, isOn: false, isWanted: false };

const noPage = { state: "no-site" } as const;
const status = { siteId: "x", checked: 34, mentions: 3, pending: 2, givenUp: 1, isOn: true, hasTap: true };

function withHealth(site: Partial<SiteHealth>): PopupModel {
  const health = figures.health.map((one) => ({ ...one, ...site }));
  return aPopup({ figures: { ...figures, health } });
}

function hostile(): PopupModel {
  const client = { id: "c1", name: hostileText, timeZone: "UTC" } as const;
  const subject = { id: "acme", name: hostileText, kind: "own", client } as const;
  const other = { ...subject, id: "other", client: { ...client, id: "c2" } };
  const mention = aView({ text: hostileText, authorName: hostileText, authorHandle: hostileText });
  const waiting = { mentions: [mention], total: 1 };
  return aPopup({ subjects: [subject, other], subject, figures: { ...figures, waiting, newest: [mention] } });
}

export const popups: Readonly<Record<string, PopupModel>> = {
  loading: { state: "loading" },
  failed: { state: "failed" },
  newer: { state: "failed", code: "storage-newer" },
  blocked: { state: "failed", code: "storage-blocked" },
  unset: { state: "unset" },
  reading: aPopup({ figures: undefined, page: undefined }),
  full: aPopup(),
  empty: aPopup({ figures: emptyFigures, page: noPage }),
  "site off": aPopup({ figures: emptyFigures, sites: [siteOff], page: noPage }),
  refused: aPopup({ sites: [{ ...siteOff, wasRefused: true }], page: noPage }),
  withdrawn: aPopup({ sites: [{ ...siteOff, isWanted: true }], page: noPage }),
  "not reloaded": aPopup({ page: { state: "not-running", tabId: 7, siteId: "x" } }),
  paused: aPopup({ isCapturing: false, page: { state: "running", status: { ...status, isOn: false } } }),
  "only read": aPopup({ figures: { ...figures, isNewer: true } }),
  "disk full": aPopup({ diskFullAt: figures.now }),
  busy: aPopup({ page: { state: "running", status } }),
  competitor: aPopup({ subject: { id: "globex", name: "Globex", kind: "competitor", client: ownClient } }),
  "two clients": aPopup({
    subjects: [
      { id: "acme", name: "Acme Kettles", kind: "own", client: ownClient },
      { id: "globex", name: "Globex", kind: "own", client: { ...ownClient, id: "c2", name: "Globex Home" } },
    ],
  }),
  "no round due": aPopup({ figures: { ...figures, rounds: { all: 7, due: 0, lastAt: figures.now } } }),
  "nothing waits": aPopup({ figures: { ...figures, waiting: { mentions: [], total: 0 } } }),
  failing: withHealth({ state: "failing", trouble: { kind: "nothing-read", count: 40 } }),
  deaf: withHealth({ state: "failing", trouble: { kind: "responses", count: 1 } }),
  dropping: withHealth({ state: "dropping", trouble: { kind: "drops", count: 12 } }),
  "no handshake": withHealth({ state: "dropping", trouble: { kind: "no-tap", count: 3 } }),
  "not on screen": withHealth({ state: "dropping", trouble: { kind: "markup", count: 120 } }),
  "given up": withHealth({ state: "dropping", trouble: { kind: "given-up", count: 1 } }),
  quiet: withHealth({ state: "quiet" }),
  hostile: hostile(),
};

const acme: Subject = {
  id: "acme",
  clientId: "client",
  kind: "own",
  name: "Acme Kettles",
  terms: ["Acme Kettles"],
  handles: ["acmekettles"],
  hashtags: ["acmekettles"],
  domains: ["acme-kettles.example"],
  exclusions: ["acme corporation"],
  exactAccents: false,
  accounts: [{ platform: "x", handle: "acmekettles" }],
};

const siteActions = {
  setOn: () => undefined,
  reload: () => undefined,
  setPlaces: () => undefined,
  setMarks: () => undefined,
};

function aWelcome(site: Partial<SiteRow> = {}, doneFor?: string): ComponentChildren {
  return (
    <WelcomeView
      sites={[{ ...siteX, ...site }]}
      siteActions={siteActions}
      doneFor={doneFor}
      setWeekly={async () => true}
      finish={async () => undefined}
    />
  );
}

function anOptions(
  subjects: readonly Subject[],
  clients: readonly { readonly id: string; readonly name: string }[] = [],
): ComponentChildren {
  const actions = {
    sites: siteActions,
    choose: () => undefined,
    save: async () => undefined,
    remove: async () => undefined,
    setCapturing: () => undefined,
  };
  const model = { subjects, clients, clientId: "client", sites: [siteX], isCapturing: true };
  return <OptionsView model={model} actions={actions} />;
}

export function aHealth(health: Partial<SiteHealth> = {}, isOn = true): HealthModel {
  const [first] = figures.health;
  const row = { id: "x", label: "X", isOn };
  return {
    now: figures.now,
    rows: first ? [{ ...row, health: { ...first, ...health } }] : [],
  };
}

function aHealthView(health: Partial<SiteHealth> = {}, isOn = true): ComponentChildren {
  return <HealthView model={aHealth(health, isOn)} actions={{ copyShape: async () => "copied" }} />;
}

export const views: readonly { readonly name: string; readonly view: ComponentChildren }[] = [
  ...Object.entries(popups).map(([name, model]) => ({
    name: `popup, ${name}`,
    view: <PopupView model={model} actions={idle} />,
  })),
  { name: "welcome, first", view: aWelcome(siteOff) },
  { name: "welcome, refused", view: aWelcome({ ...siteOff, wasRefused: true }) },
  { name: "welcome, tabs to reload", view: aWelcome({ openTabs: 2 }) },
  { name: "welcome, done", view: aWelcome({}, hostileText) },
  { name: "welcome, done without a site", view: aWelcome(siteOff, "Acme Kettles") },
  { name: "health, working", view: aHealthView() },
  { name: "health, off", view: aHealthView({ state: "quiet", lastCaptureAt: undefined }, false) },
  {
    name: "health, failing",
    view: aHealthView({
      state: "failing",
      trouble: { kind: "nothing-read", count: 40 },
      dropped: { unreadable: 40 },
      givenUp: 2,
    }),
  },
  { name: "options, empty", view: anOptions([]) },
  {
    name: "options, two clients",
    view: anOptions(
      [acme],
      [
        { id: "client", name: "" },
        { id: "south", name: hostileText },
      ],
    ),
  },
  { name: "options, full", view: anOptions([acme, { ...acme, id: "h", name: hostileText }]) },
];
