/**
 * The first script of a page that wants to read what goes over the bridge, or to put something into it.
 * It patches every built-in that careless code of ours would run, keeps the ports, texts and callbacks
 * that it gets hold of, sends forged payloads through every port, and takes fresh built-ins from a frame.
 */
export const hostilePage = String.raw`(() => {
  const stolen = [];
  const forged = { url: "https://x.com/i/api/graphql/q1/HomeTimeline", text: "forged" };
  const { apply, construct, getOwnPropertyDescriptor, defineProperty, ownKeys } = Reflect;
  const nativePost = MessagePort.prototype.postMessage;
  const nativeDispatch = EventTarget.prototype.dispatchEvent;
  let isArmed = false;

  const inspect = (where, thing) => {
    if (!isArmed) return;
    isArmed = false;
    try {
      if (thing instanceof MessagePort) {
        stolen.push(where + ": port");
        apply(nativePost, thing, [forged]);
      }
      if (thing instanceof MessageEvent && thing.target instanceof MessagePort) {
        stolen.push(where + ": event of a port");
        apply(nativePost, thing.target, [forged]);
      }
      if (thing instanceof MessageEvent && thing.type === "mentionary:bridge") stolen.push(where + ": handshake");
      const own = (owner, name) => typeof owner === "object" && owner !== null ? getOwnPropertyDescriptor(owner, name) : undefined;
      if (thing instanceof MessageEvent && thing.type === "copy") stolen.push(where + ": copy");
      if (own(thing, "requestBody") || own(own(thing, "data")?.value, "requestBody")) stolen.push(where + ": payload");
    } finally {
      isArmed = true;
    }
  };

  /** Puts a spy in front of a method or an accessor. */
  const spy = (owner, name, where) => {
    const place = getOwnPropertyDescriptor(owner, name);
    if (!place || !place.configurable) return;
    const watched = (inner) => {
      if (typeof inner !== "function") return inner;
      const watching = function (...parts) {
        inspect(where, this);
        for (let index = 0; index < parts.length; index += 1) inspect(where, parts[index]);
        return new.target ? construct(inner, parts) : apply(inner, this, parts);
      };
      if (inner.prototype) watching.prototype = inner.prototype;
      return watching;
    };
    if ("value" in place) defineProperty(owner, name, { __proto__: null, ...place, value: watched(place.value) });
    else defineProperty(owner, name, { __proto__: null, ...place, get: watched(place.get), set: watched(place.set) });
  };

  const owners = {
    MessagePort: MessagePort.prototype, MessageEvent: MessageEvent.prototype, Event: Event.prototype,
    EventTarget: EventTarget.prototype, Promise: Promise.prototype, WeakMap: WeakMap.prototype,
    Array: Array.prototype, Function: Function.prototype, RegExp: RegExp.prototype, String: String.prototype,
    Response: Response.prototype, Request: Request.prototype, Headers: Headers.prototype, URL: URL.prototype,
    XMLHttpRequest: XMLHttpRequest.prototype, Blob: Blob.prototype, TextDecoder: TextDecoder.prototype,
    URLSearchParams: URLSearchParams.prototype,
  };
  const kept = new Set(["constructor", "apply", "call", "bind", "toString", "valueOf"]);
  for (const where of Object.keys(owners)) {
    for (const name of ownKeys(owners[where])) {
      if (typeof name === "string" && !kept.has(name)) spy(owners[where], name, where + "." + name);
    }
  }
  spy(Array.prototype, Symbol.iterator, "Array iterator");
  spy(Object.getPrototypeOf([][Symbol.iterator]()), "next", "Array iterator.next");
  spy(Function.prototype, "call", "Function.call");
  spy(Function.prototype, "bind", "Function.bind");
  for (const name of ["apply", "construct", "get", "getOwnPropertyDescriptor"]) spy(Reflect, name, "Reflect." + name);
  for (const name of ["getOwnPropertyDescriptor", "keys", "entries", "assign", "create"]) spy(Object, name, "Object." + name);
  for (const name of ["stringify", "parse"]) spy(JSON, name, "JSON." + name);
  for (const name of ["MessageChannel", "MessageEvent", "WeakMap", "URL", "structuredClone", "postMessage"]) spy(globalThis, name, name);

  // Whoever asks a promise in the ordinary way is told something else: forged texts.
  const watchedThen = Promise.prototype.then;
  Promise.prototype.then = function (onDone, onFailed) {
    const lie = typeof onDone !== "function" ? onDone : (value) => {
      inspect("Promise.then: value", value);
      if (!(value instanceof Response) && typeof value !== "string") return onDone(value);
      if (isArmed) stolen.push("Promise.then: " + typeof value);
      return onDone(typeof value === "string" ? "forged" : value);
    };
    return apply(watchedThen, this, [lie, onFailed]);
  };

  // Whoever asks a pattern in the ordinary way hears that every address is wanted.
  for (const [name, lie] of [["test", true], ["exec", ["lie"]]]) {
    const honest = RegExp.prototype[name];
    RegExp.prototype[name] = function (text) {
      return this.source.includes("graphql") ? lie : apply(honest, this, [text]);
    };
  }

  // Setters and getters that object and array literals, or promises, might meet on their way up.
  for (const name of ["url", "text", "requestBody", "size", "address", "body", "apply", "get", "value", "0", "1",
    "bubbles", "cancelable", "composed", "data", "lastEventId", "origin", "ports", "source"]) {
    defineProperty(Object.prototype, name, {
      __proto__: null,
      configurable: true,
      get() { inspect("Object.prototype." + name, this); return undefined; },
      set(value) { inspect("Object.prototype." + name, this); defineProperty(this, name, { __proto__: null, value, writable: true, configurable: true, enumerable: true }); },
    });
  }
  defineProperty(Promise, Symbol.species, { __proto__: null, configurable: true, get() { inspect("species", this); return Promise; } });

  // Fresh built-ins from a frame, and every event that is sent again.
  const frame = document.createElement("iframe");
  document.documentElement.append(frame);
  const fresh = frame.contentWindow;
  for (const type of ["mentionary:bridge", "copy", "message"]) {
    fresh.EventTarget.prototype.addEventListener.call(window, type, (event) => { inspect("window listener", event); }, true);
    addEventListener(type, (event) => inspect("window listener", event), true);
  }
  const { port1, port2 } = new fresh.MessageChannel();
  apply(nativeDispatch, window, [new fresh.MessageEvent("mentionary:bridge", { ports: [port2], cancelable: true })]);
  apply(nativeDispatch, window, [new MessageEvent("mentionary:bridge", { ports: [new MessageChannel().port2], cancelable: true })]);
  apply(fresh.MessagePort.prototype.postMessage, port1, [forged]);
  window.postMessage(forged, "*");
  globalThis.stolen = () => { isArmed = false; return stolen; };
  isArmed = true;
})();`;
