/** Isolated world of Facebook's pages, when they have come up: see lib/page/run-capture.ts. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { runCapture } from "@/lib/page/run-capture";
import { circles } from "@/lib/page/site-circles";
import { responses } from "@/lib/platforms/facebook/responses";

export default defineUnlistedScript(() => runCapture(responses, { circles }));
