/** The handshake's name. It is no secret: only the first one counts, and the page comes too late for it. */
export const bridgeName = "mentionary:bridge";
/** Of the events that carry copies, on a port that no page can get at. */
export const copyName = "copy";
