/** What a request asked for: Facebook sends it as a form. Provenance, place and privacy, never a filter of posts. */

import { isRecord } from "@/lib/kit/read";

import { own, parseJson } from "./fields";
import { site } from "./site";

const longestBody = 1_000_000;
const longestVariables = 200_000;

export interface Request {
  readonly operation?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Several requests sent as one, and uploads, name no operation here and no variables. */
export function requestOf(body: string | undefined): Request {
  if (body === undefined || body.length > longestBody) return { variables: {} };
  const form = new URLSearchParams(body);
  const name = form.get("fb_api_req_friendly_name") ?? "";
  const text = form.get("variables") ?? "";
  // Without them the request says nothing, and the answer is read all the same.
  const variables = text.length > longestVariables ? undefined : parseJson(text);
  return {
    operation: /^\w{1,120}$/.test(name) ? name : undefined,
    variables: isRecord(variables) ? variables : {},
  };
}

/** Chats and notifications are not read, even if they should get here. */
export function isPrivate(body: string | undefined): boolean {
  return body !== undefined && (site.privateRequests ?? []).some((pattern) => pattern.test(body));
}

/** The same by the name of an operation alone: a page's own answers carry it. */
export function isPrivateOperation(name: string): boolean {
  return isPrivate(`fb_api_req_friendly_name=${name}`);
}

/** `undefined` where the root of the answer is no creation. */
export function createdIn(root: unknown): unknown {
  const names = isRecord(root) ? Object.keys(root).slice(0, 20) : [];
  const name = names.find((each) => /^\w*(?:comment|story)_create$/.test(each));
  return name === undefined ? undefined : own(root, name);
}

/** By what was asked for, or by how the answer begins. */
export function isCreation(body: string | undefined, text: string): boolean {
  const { operation = "" } = requestOf(body);
  return (
    /(?:Create\w*(?:Comment|Story)|(?:Comment|Story|Composer)\w*Create)\w*Mutation/i.test(operation) ||
    /^[\s\uFEFF]*(?:for\s*\(;;\);)?\s*\{\s*"data"\s*:\s*\{\s*"\w*(?:comment|story)_create"/.test(
      text.slice(0, 500),
    )
  );
}
