/** Isolated world, loaded only when the user clips the page: answers with what it says about itself. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { readPage } from "@/lib/clip/read-page";

export default defineUnlistedScript(() =>
  readPage({
    document,
    address: location.href,
    selection: getSelection()?.toString(),
  }),
);
