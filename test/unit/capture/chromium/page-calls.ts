/**
 * What a page may do with fetch and XMLHttpRequest. Each runs in a page with the tap and in one without;
 * both must see the same. They are sent to the page as text: each stands alone.
 */

export interface PageCall {
  readonly what: string;
  readonly run: (given: string) => unknown;
  readonly given?: string;
  /** Texts that the extension must have been given afterwards, in this order. */
  readonly copied: readonly RegExp[];
}

const home = /^\{"data":\{"instructions"/;

/** Every event and every property of a request whose answer is wanted as `type`. */
async function byXhr(type: string): Promise<unknown> {
  const xhr = new XMLHttpRequest();
  const events: string[] = [];
  for (const name of ["readystatechange", "loadstart", "progress", "load", "loadend"]) {
    xhr.addEventListener(name, () => events.push(`${name} ${xhr.readyState}`));
  }
  const isDone = new Promise((resolve) => {
    xhr.addEventListener("loadend", resolve);
  });
  xhr.open("GET", "/i/api/graphql/q1/HomeTimeline");
  Object.assign(xhr, { responseType: type });
  xhr.send();
  await isDone;
  const response: unknown = xhr.response;
  const readable = response instanceof Blob || response instanceof ArrayBuffer;
  const content = readable ? await new Response(response).text() : response;
  return [events, xhr.status, xhr.responseURL, xhr.getResponseHeader("x-kept"), content];
}

export const pageCalls: readonly PageCall[] = [
  {
    what: "fetch, text, headers, status, url",
    run: async () => {
      const response = await fetch("/i/api/graphql/q1/HomeTimeline?variables=1");
      const { status, ok, url, type, redirected, bodyUsed } = response;
      const headers = [...response.headers].filter(([name]) => name !== "date");
      return { status, ok, url, type, redirected, bodyUsed, headers, text: await response.text() };
    },
    copied: [home],
  },
  {
    what: "fetch, json, by a URL object",
    run: async () => (await fetch(new URL("/i/api/graphql/q1/HomeTimeline", location.href))).json(),
    copied: [home],
  },
  {
    what: "fetch, blob and arrayBuffer of a clone",
    run: async () => {
      const response = await fetch("https://x.com/i/api/graphql/q1/HomeTimeline");
      const blob = await response.clone().blob();
      return [blob.type, blob.size, (await response.arrayBuffer()).byteLength];
    },
    copied: [home],
  },
  {
    what: "fetch, compressed",
    run: async () => (await fetch("/i/api/graphql/q1/Zipped")).text(),
    copied: [home],
  },
  {
    what: "fetch, read as a stream",
    run: async () => {
      const response = await fetch("/i/api/graphql/q1/Streamed");
      const decoder = new TextDecoder();
      let text = "";
      const reader = response.body?.getReader();
      for (;;) {
        const part = await reader?.read();
        if (!part || part.done) break;
        text += decoder.decode(part.value, { stream: true });
      }
      return [text, response.bodyUsed, response.body?.locked];
    },
    copied: [/^\{"a":"1"\}$/],
  },
  {
    what: "fetch, body never read by the page",
    run: async () => (await fetch("/i/api/graphql/q1/HomeTimeline")).status,
    copied: [home],
  },
  {
    what: "fetch, a Request object, posted",
    run: async () => {
      const request = new Request("/i/api/graphql/q1/CreateTweet", { method: "POST", body: "hello" });
      const response = await fetch(request);
      return [await response.json(), request.bodyUsed];
    },
    copied: [/^\{"echo":"hello"\}$/],
  },
  {
    what: "fetch, posted form",
    run: async () => {
      const body = new URLSearchParams({ a: "1", b: "ü" });
      const response = await fetch("/i/api/graphql/q1/CreateTweet", { method: "POST", body });
      return response.json();
    },
    copied: [/^\{"echo":"a=1&b=%C3%BC"\}$/],
  },
  {
    what: "fetch, aborted before it begins",
    run: async () => {
      const error: unknown = await fetch("/i/api/graphql/q1/HomeTimeline", {
        signal: AbortSignal.abort(),
      }).catch((reason: unknown) => reason);
      return error instanceof DOMException && [error.name, error.message];
    },
    copied: [],
  },
  {
    what: "fetch, aborted in the middle",
    run: async () => {
      const abort = new AbortController();
      const response = await fetch("/i/api/graphql/q1/Endless", { signal: abort.signal });
      const reader = response.body?.getReader();
      const first = await reader?.read();
      abort.abort();
      const error: unknown = await reader?.read().catch((reason: unknown) => reason);
      return [first?.value?.length, error instanceof DOMException && [error.name, error.message]];
    },
    copied: [],
  },
  {
    what: "fetch, cancelled in the middle",
    run: async () => {
      const response = await fetch("/i/api/graphql/q1/Streamed");
      const reader = response.body?.getReader();
      const first = await reader?.read();
      await reader?.cancel();
      await new Promise((resolve) => void setTimeout(resolve, 300));
      return [first?.value?.length, (await reader?.read())?.done];
    },
    copied: [/^\{"a":"1"\}$/],
  },
  {
    what: "fetch, broken off by the network",
    run: async () => {
      const response = await fetch("/i/api/graphql/q1/Broken");
      const error: unknown = await response.text().catch((reason: unknown) => reason);
      return error instanceof TypeError && error.message;
    },
    copied: [],
  },
  {
    what: "fetch, no answer",
    run: async () => {
      const error: unknown = await fetch("/i/api/graphql/q1/Dropped").catch((reason: unknown) => reason);
      return error instanceof TypeError && error.message;
    },
    copied: [],
  },
  {
    what: "fetch, refused",
    run: async () => {
      const response = await fetch("/i/api/graphql/q1/Refused");
      return [response.status, await response.text()];
    },
    copied: [],
  },
  {
    what: "fetch, empty",
    run: async () => {
      const response = await fetch("/i/api/graphql/q1/Empty");
      return [response.status, response.body, await response.text()];
    },
    copied: [],
  },
  {
    what: "fetch, redirected to a wanted address",
    run: async () => {
      const response = await fetch("/go");
      return [response.redirected, response.url, await response.text()];
    },
    copied: [home],
  },
  {
    what: "fetch, redirected and told not to follow",
    run: async () => {
      const response = await fetch("/i/api/graphql/q1/Moved", { redirect: "manual" });
      return [response.type, response.status, await response.text()];
    },
    copied: [],
  },
  {
    what: "fetch, called wrongly",
    run: async () => {
      const odd: { readonly fetch: typeof fetch } = { fetch };
      const calls: (() => Promise<unknown>)[] = [
        () => Reflect.apply(fetch, undefined, []),
        () => odd.fetch("/i/api/graphql/q1/HomeTimeline"),
        () => fetch("http://%"),
        () => Reflect.apply(fetch, undefined, ["/i/api/graphql/q1/HomeTimeline", { body: "no" }]),
      ];
      const errors: string[] = [];
      for (const call of calls) {
        try {
          await call();
          errors.push("none");
        } catch (error) {
          errors.push(String(error));
        }
      }
      return errors;
    },
    copied: [],
  },
  {
    what: "fetch, with an object that counts how often it is read",
    run: async () => {
      let reads = 0;
      const address = {
        toString: () => {
          reads += 1;
          return "/i/api/graphql/q1/CreateTweet";
        },
      };
      const init = {
        method: "POST",
        get body() {
          reads += 100;
          return "counted";
        },
      };
      const response: Response = await Reflect.apply(fetch, undefined, [address, init]);
      return [await response.text(), reads];
    },
    copied: [/^\{"echo":"counted"\}$/],
  },
  {
    what: "fetch, too long by its header",
    run: async () => (await (await fetch("/i/api/graphql/q1/Huge")).arrayBuffer()).byteLength,
    copied: [],
  },
  {
    what: "fetch, too long and not said beforehand",
    run: async () => (await (await fetch("/i/api/graphql/q1/HugeUnsaid")).arrayBuffer()).byteLength,
    copied: [],
  },
  {
    what: "fetch, unhandled rejection",
    run: async () => {
      const reasons: string[] = [];
      const listen = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        reasons.push(String(event.reason));
      };
      addEventListener("unhandledrejection", listen);
      void fetch("/i/api/graphql/q1/Dropped");
      void fetch("/i/api/graphql/q1/Broken");
      await new Promise((resolve) => void setTimeout(resolve, 300));
      removeEventListener("unhandledrejection", listen);
      return reasons;
    },
    copied: [],
  },
  {
    what: "private messages, old and new, and everything else",
    run: async () => {
      const addresses = [
        "/i/api/1.1/dm/inbox_initial_state.json",
        "/i/api/graphql/q1/DmAllSearchSlice?variables=1",
        "/i/api/graphql/q1/DMMessageDeleteMutation",
        "/i/api/graphql/q1/useDMReactionMutationAddMutation",
        "/i/api/graphql/q1/GetInitialXChatPageQuery",
        "/i/api/graphql/q1/GetInboxPageRequestQuery?variables=1",
        "/i/api/graphql/q1/GetInboxPageConversationDataQuery",
        "/i/api/graphql/q1/GetConversationPageQuery",
        "/i/api/graphql/q1/SendMessageMutation",
        "/i/api/graphql/q1/GetPublicKeys",
        "/i/api/graphql/q1/GrokConversationItemsByRestId",
        "/i/api/1.1/jot/client_event.json",
        "/settings",
      ];
      const paths: unknown[] = [];
      for (const address of addresses) {
        paths.push(await (await fetch(address)).json());
        const xhr = new XMLHttpRequest();
        xhr.open("GET", address);
        xhr.send();
        await new Promise((resolve) => {
          xhr.addEventListener("load", resolve);
        });
        paths.push(xhr.responseText);
      }
      return paths;
    },
    copied: [],
  },
  ...["", "text", "json", "arraybuffer", "blob"].map((given) => ({
    what: `XMLHttpRequest, response type "${given}"`,
    given,
    run: byXhr,
    copied: [home],
  })),
  {
    what: "XMLHttpRequest, buffer handed on by the page at once",
    run: () =>
      new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open("GET", "/i/api/graphql/q1/HomeTimeline");
        xhr.addEventListener("load", () => {
          const buffer: ArrayBuffer = xhr.response;
          const moved = structuredClone(buffer, { transfer: [buffer] });
          resolve([buffer.byteLength, moved.byteLength]);
        });
        xhr.responseType = "arraybuffer";
        xhr.send();
      }),
    copied: [home],
  },
  {
    what: "XMLHttpRequest, synchronous",
    run: () => {
      const xhr = new XMLHttpRequest();
      xhr.open("GET", "/i/api/graphql/q1/HomeTimeline", false);
      xhr.send();
      return [xhr.status, xhr.responseText];
    },
    copied: [],
  },
  {
    what: "XMLHttpRequest, one object used three times, once synchronously",
    run: async () => {
      const xhr = new XMLHttpRequest();
      const texts: string[] = [];
      for (const address of ["HomeTimeline?first", "HomeTimeline?second"]) {
        xhr.open("GET", `/i/api/graphql/q1/${address}`);
        xhr.send();
        await new Promise((resolve) => {
          xhr.addEventListener("load", resolve, { once: true });
        });
        texts.push(xhr.responseText);
      }
      xhr.open("GET", "/i/api/graphql/q1/HomeTimeline?third", false);
      xhr.send();
      return [...texts, xhr.responseText];
    },
    copied: [home, home],
  },
  {
    what: "XMLHttpRequest, posted, with headers",
    run: () =>
      new Promise((resolve) => {
        const xhr = new XMLHttpRequest();
        xhr.open("POST", new URL("/i/api/graphql/q1/CreateTweet", location.href));
        xhr.setRequestHeader("content-type", "application/json");
        xhr.addEventListener("load", () => resolve(xhr.responseText));
        xhr.send('{"variables":{}}');
      }),
    copied: [/variables/],
  },
  {
    what: "XMLHttpRequest, aborted, refused, dropped, timed out",
    run: async () => {
      const cases: readonly (readonly [string, (xhr: XMLHttpRequest) => void])[] = [
        ["Endless", (xhr) => void setTimeout(() => xhr.abort(), 50)],
        ["Refused", () => {}],
        ["Dropped", () => {}],
        ["Endless", (xhr) => void Object.assign(xhr, { timeout: 50 })],
      ];
      const outcomes: unknown[] = [];
      for (const [address, after] of cases) {
        const xhr = new XMLHttpRequest();
        for (const name of ["load", "error", "abort", "timeout"]) {
          xhr.addEventListener(name, () => outcomes.push(name));
        }
        xhr.open("GET", `/i/api/graphql/q1/${address}`);
        xhr.send();
        after(xhr);
        await new Promise((resolve) => {
          xhr.addEventListener("loadend", resolve);
        });
        outcomes.push(xhr.status);
      }
      return outcomes;
    },
    copied: [],
  },
  {
    what: "XMLHttpRequest, called wrongly",
    run: () => {
      const open: XMLHttpRequest["open"] = Reflect.get(XMLHttpRequest.prototype, "open");
      const send: XMLHttpRequest["send"] = Reflect.get(XMLHttpRequest.prototype, "send");
      const calls: (() => unknown)[] = [
        () => Reflect.apply(open, {}, ["GET", "/"]),
        () => Reflect.apply(open, new XMLHttpRequest(), ["GET"]),
        () => Reflect.apply(send, new XMLHttpRequest(), []),
        () => new XMLHttpRequest().open("GET", "http://%"),
        () => Reflect.construct(fetch, []),
        () => Reflect.construct(open, []),
      ];
      return calls.map((call) => {
        try {
          return call();
        } catch (error) {
          return String(error);
        }
      });
    },
    copied: [],
  },
  {
    what: "feature checks of a page",
    run: () => {
      const { prototype } = XMLHttpRequest;
      const natives: readonly (readonly [object, string])[] = [
        [window, "fetch"],
        [prototype, "open"],
        [prototype, "send"],
      ];
      return natives.map(([owner, name]) => {
        const { value, ...place } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
        const isNative = /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(value));
        const keys = Reflect.ownKeys(value).map(String);
        return [name, place, isNative, value.name, value.length, keys, "prototype" in value, typeof value];
      });
    },
    copied: [],
  },
  {
    what: "names in the page's global",
    run: () => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
    copied: [],
  },
];
