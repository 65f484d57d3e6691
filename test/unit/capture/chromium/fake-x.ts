/** An https://x.com on loopback that answers well, slowly, badly, and not at all. */

import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";

import { generate } from "selfsigned";

type Answer = (response: ServerResponse, request: IncomingMessage) => Promise<void> | void;

const api = "/i/api/graphql/q1/";

const timeline = JSON.stringify({ data: { instructions: [{ text: "Grüße an Acme 🫖 ١٢ 薬缶" }] } });

const answers: Record<string, Answer> = {
  [`${api}HomeTimeline`]: (response) => {
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "x-kept": "yes" });
    response.end(timeline);
  },
  [`${api}Zipped`]: (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync(timeline));
  },
  [`${api}Streamed`]: async (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    for (const part of ['{"a":', '"1"', "}"]) {
      response.write(part);
      await pause(30);
    }
    response.end();
  },
  [`${api}Endless`]: (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"begun":');
  },
  [`${api}Broken`]: async (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
    response.write('{"begun":');
    await pause(30);
    response.destroy();
  },
  [`${api}Dropped`]: (response) => void response.destroy(),
  [`${api}Refused`]: (response) => {
    response.writeHead(429, { "content-type": "application/json" });
    response.end('{"errors":[]}');
  },
  [`${api}Empty`]: (response) => void response.writeHead(204).end(),
  [`${api}Moved`]: (response) => void response.writeHead(302, { location: `${api}HomeTimeline` }).end(),
  "/go": (response) => void response.writeHead(302, { location: `${api}HomeTimeline?from=go` }).end(),
  [`${api}Huge`]: (response) => {
    const bytes = Buffer.alloc(20_000_001, 97);
    response.writeHead(200, { "content-length": String(bytes.length) });
    response.end(bytes);
  },
  [`${api}HugeUnsaid`]: (response) => {
    response.writeHead(200);
    response.write(Buffer.alloc(10_000_001, 97));
    response.end(Buffer.alloc(10_000_001, 97));
  },
  [`${api}CreateTweet`]: async (response, request) => {
    const echo = await bodyOf(request);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ echo }));
  },
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

export interface FakeX {
  readonly port: number;
  /** Bodies that were posted to /sink, in order. */
  readonly sunk: readonly string[];
  /** What the timeline that is called Set answers from now on. */
  setTimeline(body: string): void;
  /** What the next page at /page begins with. */
  setHead(html: string): void;
  close(): Promise<void>;
}

export async function startFakeX(): Promise<FakeX> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "x.com" }]);
  let head = "";
  let set = "{}";
  const sunk: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://x.com");
    const answer = answers[pathname];
    if (answer) void answer(response, request);
    else if (pathname === `${api}Set`) response.end(set);
    else if (pathname === "/sink") void bodyOf(request).then((body) => response.end(String(sunk.push(body))));
    else if (pathname === "/page") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(`<!doctype html><html><head>${head}<title>page</title></head><body></body></html>`);
    } else {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ path: pathname }));
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The fake web has no port");
  return {
    port: address.port,
    sunk,
    setTimeline: (body) => {
      set = body;
    },
    setHead: (html) => {
      head = html;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
