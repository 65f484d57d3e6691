/**
 * The web as the tests see it: one loopback TLS server that answers for every known host, and a proxy
 * that leads a browser there. Whatever else the browser asks for is refused and written down, so
 * nothing can leave the machine and nothing can try to without being seen.
 */

import { createServer as createHttpServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect } from "node:net";
import type { Server, Socket } from "node:net";

import { pause } from "@/test/support/waiting";

import { certificateFor } from "./certificate";

export interface WebRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface WebAnswer {
  /** 200 when left out. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** The network is lost after so many characters of the body. */
  readonly cutAfter?: number | undefined;
  /** The body comes in these pieces instead, with a pause before each but the first. */
  readonly pieces?: readonly string[] | undefined;
}

const pieceMs = 150;

/** Answers for one host. `undefined` = not found. */
export type WebSite = (request: WebRequest) => WebAnswer | undefined | Promise<WebAnswer | undefined>;

export interface FakeWeb {
  readonly proxyPort: number;
  /** Addresses that were asked for and answered, in order. */
  readonly served: readonly string[];
  /** "host:port" or addresses that somebody wanted and did not get. */
  readonly refused: readonly string[];
  /** Puts another site in the place of `host`, which must be one of the hosts it was started with. */
  place(host: string, site: WebSite): void;
  close(): Promise<void>;
}

export async function startFakeWeb(sites: Readonly<Record<string, WebSite>>): Promise<FakeWeb> {
  const placed = new Map(Object.entries(sites));
  const served: string[] = [];
  const refused: string[] = [];
  const sockets = new Set<Socket>();

  const server = createHttpsServer(await certificateFor([...placed.keys()]), (request, response) => {
    const url = new URL(request.url ?? "/", `https://${request.headers.host ?? "unknown.invalid"}`);
    served.push(url.href);
    void answer(placed.get(url.hostname), url, request, response);
  });
  const serverPort = await listen(server);

  const proxy = createHttpServer((request, response) => {
    refused.push(request.url ?? "");
    response.writeHead(502).end();
  });
  proxy.on("connect", (request: IncomingMessage, client: Socket, head: Buffer) => {
    const [host = "", port] = (request.url ?? "").split(":");
    client.on("error", () => client.destroy());
    if (port === "443" && placed.has(host)) tunnel(client, head, serverPort);
    else {
      refused.push(request.url ?? "");
      client.end("HTTP/1.1 502 Refused\r\n\r\n");
    }
  });
  const proxyPort = await listen(proxy);

  for (const each of [server, proxy])
    each.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });

  return {
    proxyPort,
    served,
    refused,
    place(host, site) {
      if (!placed.has(host)) throw new Error(`${host} was not among the hosts of this web`);
      placed.set(host, site);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([server, proxy].map((each) => new Promise((done) => each.close(done))));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address) resolve(address.port);
      else reject(new Error("The loopback server has no port"));
    });
  });
}

function tunnel(client: Socket, head: Buffer, port: number) {
  const upstream = connect(port, "127.0.0.1", () => {
    client.write("HTTP/1.1 200 OK\r\n\r\n");
    upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on("error", () => client.destroy());
  upstream.on("close", () => client.destroy());
  client.on("close", () => upstream.destroy());
}

async function answer(
  site: WebSite | undefined,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await wholeBody(request);
    const said = await site?.({ method: request.method ?? "GET", url, headers: request.headers, body });
    response.writeHead(said?.status ?? (said ? 200 : 404), { "cache-control": "no-store", ...said?.headers });
    if (said?.pieces) await inPieces(said.pieces, response);
    else if (said?.cutAfter === undefined) response.end(said?.body);
    else response.write(said.body.slice(0, said.cutAfter), () => response.destroy());
  } catch (error) {
    // A site of ours that throws is a mistake in a test: the page sees it, and so does whoever reads along.
    if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
    response.end(String(error));
  }
}

async function inPieces(pieces: readonly string[], response: ServerResponse): Promise<void> {
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pause(pieceMs);
    response.write(piece);
  }
  response.end();
}

async function wholeBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
