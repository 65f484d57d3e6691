import type { Place } from "@/lib/model/place";

/** When a place was last looked at, whoever was logged in. Key: `x|search|kettle`. */
export interface VisitRow {
  readonly key: string;
  readonly lastAt: number;
  /** When the last visit began: what follows within half an hour belongs to it. */
  readonly begunAt: number;
  /** Mentions that were new during the last visit, as far as one place can be named for them. */
  readonly added: number;
}

export function visitKey(platform: string, { kind, detail }: Place): string {
  return `${platform}|${kind}|${detail ?? ""}`;
}
