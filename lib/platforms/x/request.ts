/** What a response answers: the operation and its variables, from the address or the body. Provenance and place, never a filter. */

import { asText, isRecord } from "@/lib/kit/read";
import type { Payload } from "@/lib/platforms/platform";

import { own } from "./fields";

const longestVariables = 100_000;

/** The operation's name; `undefined` where the address names none. */
export function operationOf(url: string): string | undefined {
  return /\/graphql\/[^/?#]+\/(\w{1,100})/.exec(url)?.[1];
}

/** The request's variables; empty where none can be read. */
export function variablesOf({ url, requestBody }: Payload): Readonly<Record<string, unknown>> {
  const inQuery = URL.canParse(url) ? new URL(url).searchParams.get("variables") : null;
  const inBody = own(parse(requestBody), "variables");
  const variables = parse(inQuery ?? asText(inBody)) ?? inBody;
  return isRecord(variables) ? variables : {};
}

function parse(text: string | undefined): unknown {
  if (text === undefined || text.length > longestVariables) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A body that is no JSON: then the request says nothing, and the answer is read all the same.
    return undefined;
  }
}
