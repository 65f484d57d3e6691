import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

import { sites } from "./lib/platforms/sites";

export default defineConfig({
  imports: false, // every name in a file has an import line; nothing is ambient
  manifestVersion: 3, // Firefox too: WXT would build MV2 for it
  publicDir: "components/static",
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: "Mentionary",
    description:
      "Keeps the posts that name your brand while you browse, what they earned, and who still waits for an answer. Stays on your computer.",
    minimum_chrome_version: browser === "firefox" ? undefined : "125",
    permissions: ["storage", "unlimitedStorage", "alarms", "scripting"],
    host_permissions: [],
    // Every site is off until the user switches it on; its permission is asked for then.
    optional_host_permissions: sites.flatMap(({ hosts }) => [...hosts]),
    incognito: "not_allowed",
    action: { default_title: "Mentionary" },
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "mentionary@mentionary.app",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
  }),
});
