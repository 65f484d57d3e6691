/** Both of what stands there before there is anything to look for, in one piece to load. */

export { ClientUnset } from "./client-unset";
export { DashboardUnset } from "./dashboard-unset";
