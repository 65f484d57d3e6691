/** Isolated world, when a page has come to rest: see lib/page/run-marks.ts. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { runMarks } from "@/lib/page/run-marks";

export default defineUnlistedScript(() => runMarks());
