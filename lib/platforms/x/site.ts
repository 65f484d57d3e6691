import type { Site } from "@/lib/platforms/site";

export const site: Site = {
  id: "x",
  label: "X",
  hosts: ["https://x.com/*", "https://pro.x.com/*", "https://twitter.com/*"],
  endpoints: [
    /^https:\/\/(?:pro\.)?(?:x|twitter)\.com\/i\/api\/graphql\//,
    /^https:\/\/api\.(?:x|twitter)\.com\/graphql\//,
  ],
  // By the operation's name: direct messages (old and new), their search and keys, and talks with Grok.
  privateEndpoints: [
    /\/graphql\/[^/?#]+\/[^/?#]*(?:DM|Dm(?=[A-Z])|Chat|Inbox|Message|GetConversation|PublicKey|Juicebox|Grok)/,
  ],
};
