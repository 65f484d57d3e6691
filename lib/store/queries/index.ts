/** Every read of the views, each one function that may stand in a live query. None of them writes. */

export { monthlyAccuracy } from "./accuracy";
export { glanceOf } from "./glance";
export { isKept, keptConversations } from "./kept-conversations";
export { listMentions } from "./list-mentions";
export { newMentionsSince } from "./new-mentions";
export { cursorAfter, newestMentions } from "./newest-mentions";
export { recountsDue } from "./recounts";
export { roundsOf } from "./rounds";
export { reportOf } from "./report";
export { measuresOf } from "./report-measures";
export { reportSample } from "./report-sample";
export { siteHealth } from "./site-health";
export { spikeCause } from "./spike-causes";
export { allSubjects, currentClient, subjectsOf } from "./subjects";
export { summaryOf } from "./summary";
export { waitingMentions } from "./waiting-mentions";
export { whatChanged } from "./what-changed";
