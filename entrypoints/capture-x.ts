/** Isolated world of X's pages, when they have come up: see lib/page/run-capture.ts. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { runCapture } from "@/lib/page/run-capture";
import { responses } from "@/lib/platforms/x/responses";

export default defineUnlistedScript(() => runCapture(responses, {}));
