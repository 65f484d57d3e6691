/** Isolated world of every site's pages, at document_start and before tap.js: see lib/page/run-start.ts. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { runStart } from "@/lib/page/run-start";

export default defineUnlistedScript(runStart);
