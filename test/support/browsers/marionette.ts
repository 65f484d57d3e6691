/**
 * A client of Marionette, the protocol that Firefox brings along: frames of "<bytes>:<json>" over TCP,
 * a command as [0, id, name, parameters], its answer as [1, id, error, result].
 */

import { connect } from "node:net";
import type { Socket } from "node:net";

import { asText, at, isRecord } from "@/lib/kit/read";
import { within } from "@/test/support/waiting";

const colon = 0x3a;
/** Patience, not a limit of speed: a browser that is starting on a loaded machine takes its time. */
const limitMs = 90_000;

export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  /** Runs `source`, the text of a function, in the current window. Promises are awaited. */
  run<Answer>(source: string, given: readonly unknown[]): Promise<Answer>;
  end(): void;
}

interface Waiting {
  /** For an error: the command, of a script its beginning. */
  readonly what: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const socket = await open(port, (message) => {
    if (!Array.isArray(message)) return; // the greeting
    const [, id, error, result]: unknown[] = message;
    const asked = typeof id === "number" ? waiting.get(id) : undefined;
    if (typeof id === "number") waiting.delete(id);
    if (isRecord(error))
      asked?.reject(
        new Error(`${asked.what}: ${asText(at(error, "error"))}: ${asText(at(error, "message"))}`),
      );
    else asked?.resolve(isRecord(result) && Object.hasOwn(result, "value") ? at(result, "value") : result);
  });
  socket.on("close", () => {
    for (const asked of waiting.values()) asked.reject(new Error("Firefox closed the connection"));
    waiting.clear();
  });

  const send = (command: string, parameters: object = {}) => {
    const id = (lastId += 1);
    const text = JSON.stringify([0, id, command, parameters]);
    const what = `${command} ${asText(at(parameters, "script"))?.slice(0, 80) ?? ""}`.trimEnd();
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { what, resolve, reject });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    return within(limitMs, `Firefox's ${command}`, answer);
  };
  return {
    send,
    async run<Answer>(source: string, given: readonly unknown[]): Promise<Answer> {
      const result = await send("WebDriver:ExecuteScript", {
        script: `return (${source})(...arguments)`,
        args: given,
        sandbox: null,
        newSandbox: false,
      });
      // Firefox writes `null` for what is undefined. What it is otherwise is known to the caller alone.
      const answer: Answer = JSON.parse(JSON.stringify(result), (_key, value: unknown) => value ?? undefined);
      return answer;
    },
    end: () => void socket.destroy(),
  };
}

function open(port: number, onMessage: (message: unknown) => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    let held = Buffer.alloc(0);
    const socket = connect(port, "127.0.0.1");
    socket.once("error", reject);
    socket.on("data", (part: Buffer) => {
      held = Buffer.concat([held, part]);
      for (;;) {
        const start = held.indexOf(colon) + 1;
        const end = start + Number(held.subarray(0, start - 1).toString());
        if (start === 0 || held.length < end) return;
        const message: unknown = JSON.parse(held.subarray(start, end).toString());
        held = held.subarray(end);
        resolve(socket); // Firefox greets first; only then may it be spoken to.
        onMessage(message);
      }
    });
  });
}
