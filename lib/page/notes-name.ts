/** Where a site's reader finds what was noted of the page before it; no page can see into their world. */
export const notesName = "mentionaryNotes";
