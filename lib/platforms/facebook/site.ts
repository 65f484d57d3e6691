import type { Site } from "@/lib/platforms/site";

export const site: Site = {
  id: "facebook",
  label: "Facebook",
  hosts: ["https://www.facebook.com/*", "https://web.facebook.com/*"],
  // Not /api/graphqlbatch/: what is asked for there is threads of private messages.
  endpoints: [/^https:\/\/(?:www|web)\.facebook\.com\/api\/graphql\/?(?:[?#]|$)/],
  // By the operation that the body names, for all of them go to one address: chats and their settings, and
  // the list of notifications, which repeats what friends said to each other.
  privateRequests: [
    /(?:^|&)fb_api_req_friendly_name=[^&]*(?:Messenger|Messag(?:e|ing)|Mercury|MWChat|MWQuick|Chat(?!ter)|Inbox|LSPlatform|LightSpeed|Secure|E2EE|Thread(?!ed)|Notification|Badge(?:Count|ging)|Jewel|Presence|Dating|Login|Password|TwoFactor|Checkpoint)/i,
  ],
  marks: ["comet_sections", '"Story"', '"Comment"', '"legacy_fbid"', '"creation_time"'],
  privateMarks: [
    '"__typename":"MessageThread"',
    '"__typename":"UserMessage"',
    '"message_threads":',
    '"thread_key":{',
  ],
  places: { own: true, pages: true, search: true, notifications: true, home: false, groups: [] },
};
