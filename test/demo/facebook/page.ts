/** The frame of every page of the demo world's Facebook; the first answers stand in it, the client shows them. */

import { page as framed } from "@/test/support/facebook-payloads";
import type { Json } from "@/test/support/facebook-payloads";

const frame = `<link rel="stylesheet" href="/demo/style.css">
<script type="module" src="/demo/main"></script>`;
const body = `<header role="banner">
  <b title="A demo on this computer, with invented people">demo</b>
  <nav aria-label="Shortcuts">
    <a href="/">Home</a> <a href="/groups/300090000000001">Kettle People</a> <a href="/acmekettles">Acme Kettles</a>
    <a href="/search/posts?q=kettle">Search</a>
  </nav>
</header>
<main role="main"><h2 id="title"></h2><div role="feed" id="feed"></div><p id="end" hidden>You are up to date.</p></main>`;

/** @param query name of the request that the first answer would have been the answer to. */
export function page(query: string, results: readonly Json[], title: string): string {
  return framed([{ query, results }], title)
    .replace(
      "</head>",
      `<meta charset="utf-8"><meta name="viewport" content="width=device-width">\n${frame}</head>`,
    )
    .replace("<body>", `<body>\n${body}`);
}
