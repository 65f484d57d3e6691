/**
 * Built-ins of the page's world, taken before the page's first script runs. The tap uses only these:
 * a page may replace any prototype's method or getter later, and would then stand between us and the
 * bridge, or break us. For the same reason the tap's code has no iterator, no spread and no
 * destructuring of arrays, and reads arrays by index and length only.
 */

/** Something callable whose arguments the platform checks itself. */
export type Native = (...parts: never[]) => unknown;

export type Call = (target: Native, self: unknown, parts: readonly unknown[]) => unknown;

export interface Natives {
  /** `Reflect.apply`: the one way in which a native is called. */
  readonly call: Call;
  readonly document: Document;
  readonly baseUri: Native;
  readonly Url: typeof URL;
  readonly urlHref: Native;
  readonly paramsText: Native;
  readonly requestUrl: Native;
  readonly promiseThen: Native;
  readonly responseUrl: Native;
  readonly responseOk: Native;
  readonly responseHeaders: Native;
  readonly responseClone: Native;
  readonly responseText: Native;
  readonly headersGet: Native;
  readonly xhrUrl: Native;
  readonly xhrStatus: Native;
  readonly xhrType: Native;
  readonly xhrResponse: Native;
  readonly listen: Native;
  readonly blobSize: Native;
  readonly blobText: Native;
  readonly bufferSize: Native;
  readonly decoder: TextDecoder;
  readonly decode: Native;
  readonly stringify: Native;
  readonly ownProperty: Native;
  readonly mapGet: Native;
  readonly mapSet: Native;
  readonly mapDelete: Native;
}

/** Throws where the browser, or another extension, has none of them: then there is no tap. */
export function takeNatives(): Natives {
  return {
    call: Reflect.apply,
    document,
    baseUri: getterOf(Node.prototype, "baseURI"),
    Url: URL,
    urlHref: getterOf(URL.prototype, "href"),
    paramsText: methodOf(URLSearchParams.prototype, "toString"),
    requestUrl: getterOf(Request.prototype, "url"),
    promiseThen: methodOf(Promise.prototype, "then"),
    responseUrl: getterOf(Response.prototype, "url"),
    responseOk: getterOf(Response.prototype, "ok"),
    responseHeaders: getterOf(Response.prototype, "headers"),
    responseClone: methodOf(Response.prototype, "clone"),
    responseText: methodOf(Response.prototype, "text"),
    headersGet: methodOf(Headers.prototype, "get"),
    xhrUrl: getterOf(XMLHttpRequest.prototype, "responseURL"),
    xhrStatus: getterOf(XMLHttpRequest.prototype, "status"),
    xhrType: getterOf(XMLHttpRequest.prototype, "responseType"),
    xhrResponse: getterOf(XMLHttpRequest.prototype, "response"),
    listen: methodOf(EventTarget.prototype, "addEventListener"),
    blobSize: getterOf(Blob.prototype, "size"),
    blobText: methodOf(Blob.prototype, "text"),
    bufferSize: getterOf(ArrayBuffer.prototype, "byteLength"),
    decoder: new TextDecoder(),
    decode: methodOf(TextDecoder.prototype, "decode"),
    stringify: methodOf(JSON, "stringify"),
    ownProperty: methodOf(Object, "getOwnPropertyDescriptor"),
    mapGet: methodOf(WeakMap.prototype, "get"),
    mapSet: methodOf(WeakMap.prototype, "set"),
    mapDelete: methodOf(WeakMap.prototype, "delete"),
  };
}

export function getterOf(owner: object, name: string): Native {
  const property: { readonly get?: unknown } | undefined = Object.getOwnPropertyDescriptor(owner, name);
  return callable(property?.get, name);
}

export function methodOf(owner: object, name: string): Native {
  return callable(Object.getOwnPropertyDescriptor(owner, name)?.value, name);
}

function callable(value: unknown, name: string): Native {
  if (!isCallable(value)) throw new TypeError(`There is no ${name}`);
  return value;
}

function isCallable(value: unknown): value is Native {
  return typeof value === "function";
}
