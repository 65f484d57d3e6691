/** Where a site's second script finds the first one; no page can see into their world. */
export const attachName = "mentionaryAttach";
