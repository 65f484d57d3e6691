/** Isolated world, loaded only when the user asks for the shape of what a page could not read: answers with it. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { shapeReport } from "@/lib/capture/shape-report";

export default defineUnlistedScript(() => shapeReport(globalThis));
