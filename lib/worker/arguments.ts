/** Schemas of what views send. The batch of a content script has its own parser, beside its door. */

import * as v from "valibot";

import { AppError } from "@/lib/model/app-error";
import type { Subject } from "@/lib/model/subject";

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const lines = v.pipe(v.array(line), v.maxLength(200));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const subject = v.object({
  id,
  clientId: id,
  kind: v.picklist(["own", "competitor", "topic"]),
  name: line,
  terms: lines,
  handles: lines,
  hashtags: lines,
  domains: lines,
  exclusions: lines,
  exactAccents: v.boolean(),
  accounts: v.pipe(
    v.array(v.object({ platform: id, handle: v.optional(line), accountId: v.optional(id) })),
    v.maxLength(500),
  ),
});

const status = v.picklist(["open", "waiting", "answered", "done", "ignored"]);

export const parseSubject = (argument: unknown): Subject => parsed(subject, argument);
export const parseId = (argument: unknown) => parsed(v.object({ id }), argument);
export const parseSwitch = (argument: unknown) => parsed(v.object({ isOn: v.boolean() }), argument);

export const parseIds = (argument: unknown) =>
  parsed(v.object({ platform: id, ids: v.pipe(v.array(id), v.maxLength(20)) }), argument);

export const parseSettling = (argument: unknown) =>
  parsed(v.object({ keys: v.pipe(v.array(v.string()), v.maxLength(1_000)), status }), argument);

function parsed<const Schema extends v.GenericSchema>(
  schema: Schema,
  argument: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, argument);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new AppError("message-malformed", `${v.getDotPath(issue) ?? "argument"}: ${issue.message}`);
}
