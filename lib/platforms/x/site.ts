import type { Site } from "@/lib/platforms/site";

export const site: Site = {
  id: "x",
  label: "X",
  hosts: ["https://x.com/*", "https://pro.x.com/*", "https://twitter.com/*"],
  endpoints: [
    /^https:\/\/(?:pro\.)?(?:x|twitter)\.com\/i\/api\/graphql\//,
    /^https:\/\/api\.(?:x|twitter)\.com\/graphql\//,
  ],
};
