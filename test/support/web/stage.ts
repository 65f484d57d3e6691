/**
 * A bare page on which a journey plays responses: one button for each, a policy as strict as a site can
 * have, and a record of what the page itself received. A page of ours that stands in for x.com.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { transformWithOxc } from "vite";

import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { until } from "@/test/support/waiting";

import type { WebSite } from "./fake-web";

export interface Staged {
  /** Name of its button: letters, digits, dashes. */
  readonly name: string;
  readonly url: string;
  readonly via: "fetch" | "xhr";
  readonly method?: "GET" | "POST";
  readonly requestBody?: string;
  readonly answer: string;
  /** The network is lost after so many characters of the answer, the first time that it is asked for. */
  readonly cutAfter?: number;
  /** The answer comes in these pieces, with pauses between them. */
  readonly pieces?: readonly string[];
}

const policy = [
  "default-src 'none'",
  "script-src 'nonce-stage'",
  "connect-src 'self'",
  "img-src 'self' data:", // for the page's own icon: Firefox asks for one and would report that as a violation
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** What must not be stored keeps its page out of the back-forward cache. */
const keepable = { "cache-control": "no-cache" };

/**
 * @param hostile source of a script that the page runs before everything else.
 * @param pages by path, pages that come with markup of their own: no script of theirs runs, only the stage's.
 */
export function stageSite(
  staged: readonly Staged[],
  hostile = "",
  pages: Readonly<Record<string, string>> = {},
): WebSite {
  const client = transformWithOxc(
    readFileSync(fileURLToPath(new URL("stage-client.ts", import.meta.url)), "utf8"),
    "stage-client.ts",
  );
  const requests = staged.map(({ answer: _answer, pieces: _pieces, ...request }) => request);
  const cut = new Set<string>();
  const lossOf = ({ name, cutAfter }: Staged) => {
    const isFirst = !cut.has(name);
    cut.add(name);
    return isFirst ? cutAfter : undefined;
  };
  return async ({ url, method, body }) => {
    const asked = staged.find(
      (each) =>
        new URL(each.url).pathname + new URL(each.url).search === url.pathname + url.search &&
        (each.method ?? "GET") === method &&
        (each.requestBody ?? "") === body,
    );
    if (asked) {
      const headers = { ...keepable, "content-type": "application/json; charset=utf-8" };
      return { headers, body: asked.answer, cutAfter: lossOf(asked), pieces: asked.pieces };
    }
    if (/^\/(?:i\/)?api\//.test(url.pathname) || url.pathname === "/favicon.ico") return undefined;
    const markup =
      pages[url.pathname] ??
      '<!doctype html><meta charset="utf-8"><title>Stage</title><link rel="icon" href="data:,">';
    return {
      headers: {
        ...keepable,
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": policy,
      },
      body: `${markup}
<script nonce="stage">${hostile}</script>
<script nonce="stage" type="application/json" id="requests">${JSON.stringify(requests).replaceAll("<", "\\u003c")}</script>
<ul id="received"></ul><ul id="lost"></ul><ul id="troubles"></ul>
<script nonce="stage" type="module">${(await client).code}</script>`,
    };
  };
}

export interface StagePage {
  readonly page: BrowserPage;
  /** Presses a button and waits until the page has its answer. */
  load(name: string): Promise<void>;
  /** What the page received, in order: the SHA-256 of each text. */
  digests(): Promise<readonly string[]>;
  /** Presses a button and waits until the page has heard that there will be no answer. */
  lose(name: string): Promise<void>;
  /** Errors, rejections and violations of its policy that the page saw. */
  troubles(): Promise<readonly string[]>;
}

export async function openStage(driver: Driver, url = "https://x.com/home"): Promise<StagePage> {
  const page = await driver.newPage(url);
  const listed = (list: string) =>
    page.evaluate(
      (id: string) => Array.from(document.querySelectorAll(`#${id} li`), (item) => item.textContent),
      list,
    );
  const press = async (name: string, list: string, what: string) => {
    const before = (await listed(list)).length;
    // By the page itself: after a click that Marionette made, Firefox keeps no page for coming back.
    await page.evaluate((id: string) => document.querySelector<HTMLElement>(id)?.click(), `#load-${name}`);
    await until(30_000, what, async () => (await listed(list)).length > before);
  };
  return {
    page,
    digests: () => listed("received"),
    troubles: () => listed("troubles"),
    load: (name) => press(name, "received", `The page has no answer to ${name}`),
    lose: (name) => press(name, "lost", `The page does not know that ${name} was lost`),
  };
}
