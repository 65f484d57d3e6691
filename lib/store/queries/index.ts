/** Every read of the views, each one function that may stand in a live query. None of them writes. */

export { isKept, keptConversations } from "./kept-conversations";
export { newMentionsSince } from "./new-mentions";
export { cursorAfter, newestMentions } from "./newest-mentions";
export { siteHealth } from "./site-health";
export { allSubjects, currentClient, subjectsOf } from "./subjects";
export { summaryOf } from "./summary";
export { waitingMentions } from "./waiting-mentions";
