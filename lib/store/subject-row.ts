import type { Subject } from "@/lib/model/subject";

/** A tracked subject, or its tombstone, which keeps the fields: mentions found earlier still need them. */
export interface SubjectRow extends Subject {
  readonly updatedAt: number;
  readonly updatedBy: string;
  readonly removedAt?: number | undefined;
}
