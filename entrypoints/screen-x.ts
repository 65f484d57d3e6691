/** Isolated world of X's pages, after their reader: see lib/page/attach-screen.ts. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { attachScreen } from "@/lib/page/attach-screen";
import { page } from "@/lib/platforms/x/page/index";

export default defineUnlistedScript(() => attachScreen(page));
