/** The script that every page begins with, in a page that is drawn ahead, with a worker that a test can see. */

import { runStart } from "@/lib/page/run-start";

const asked: string[] = [];
let plans = 0;

Object.assign(globalThis, {
  asked,
  plans: () => plans,
  open: () => {
    Object.defineProperty(document, "prerendering", { value: false, configurable: true });
    document.dispatchEvent(new Event("prerenderingchange"));
  },
  browser: {
    runtime: {
      id: "mentionary",
      sendMessage: async ({ name }: { readonly name: string }) => {
        asked.push(name);
        return { answer: {} };
      },
    },
    storage: {
      local: {
        get: async () => {
          plans += 1;
          return {};
        },
      },
      onChanged: { addListener: () => {}, removeListener: () => {} },
    },
  },
});

Object.defineProperty(document, "prerendering", { value: true, configurable: true });
runStart();
