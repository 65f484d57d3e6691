/** Isolated world of Facebook's pages, once they are there: see lib/page/attach-screen.ts. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { attachScreen } from "@/lib/page/attach-screen";
import { page } from "@/lib/platforms/facebook/page/index";

export default defineUnlistedScript(() => attachScreen(page));
