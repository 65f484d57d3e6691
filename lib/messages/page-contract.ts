/** What our own pages may ask of the content script in a tab. It answers at once, and never with a post. */

import type { PageStatus } from "./contract";

export interface PageMessages {
  "page.status": PageStatus;
}
