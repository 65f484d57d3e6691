/** Isolated world of Facebook's pages, after their reader: see lib/page/attach-screen.ts. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { attachScreen } from "@/lib/page/attach-screen";
import { tellReactions } from "@/lib/page/tell-reactions";
import { page } from "@/lib/platforms/facebook/page/index";
import { reactionList } from "@/lib/platforms/facebook/page/reaction-list";

export default defineUnlistedScript(() => attachScreen(page, () => tellReactions(reactionList)));
