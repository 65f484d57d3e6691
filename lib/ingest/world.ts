/** What the store knows of the user's world when a write begins: subjects, clients, settings. */

import { dayOf } from "@/lib/kit/time";
import type { Account } from "@/lib/model/account";
import type { OwnedAccount } from "@/lib/model/subject";
import type { ClientRow } from "@/lib/store/client-row";
import type { Database } from "@/lib/store/database";
import { defaultDailyCeiling, readSetting } from "@/lib/store/settings";
import type { SubjectRow } from "@/lib/store/subject-row";

export interface World {
  /** Removed ones too: mentions found earlier still need their accounts. */
  readonly subjects: ReadonlyMap<string, SubjectRow>;
  readonly clients: ReadonlyMap<string, ClientRow>;
  readonly today: string;
  readonly dailyCeiling: number;
  readonly keptToday: number;
  /** Nothing was added today yet. */
  readonly isNewDay: boolean;
  readonly lastAccountNo: number;
}

export async function readWorld(db: Database, now: number): Promise<World> {
  const [subjects, clients, dailyCeiling, keptOn, lastAccountNo] = await Promise.all([
    db.subjects.toArray(),
    db.clients.toArray(),
    readSetting(db, "dailyCeiling"),
    readSetting(db, "keptOn"),
    readSetting(db, "lastAccountNo"),
  ]);
  const today = dayOf(now, timeZonesOf(clients)[0] ?? "UTC");
  return {
    subjects: new Map(subjects.map((subject) => [subject.id, subject])),
    clients: new Map(clients.map((client) => [client.id, client])),
    today,
    dailyCeiling: dailyCeiling ?? defaultDailyCeiling,
    keptToday: keptOn?.day === today ? keptOn.count : 0,
    isNewDay: keptOn?.day !== today,
    lastAccountNo: lastAccountNo ?? 0,
  };
}

/** The zones that the clients live in, each once; exposure is counted by the days of each. */
export function timeZonesOf(clients: Iterable<ClientRow>): string[] {
  const alive = [...clients].filter(({ removedAt }) => removedAt === undefined);
  return [...new Set(alive.map(({ timeZone }) => timeZone))];
}

/** The clients for which `account` speaks: it is one of the accounts of their own brand. */
export function clientsOf(world: World, platform: string, account: Account): string[] {
  const own = [...world.subjects.values()].filter(
    ({ kind, removedAt, accounts }) =>
      kind === "own" && removedAt === undefined && speaksFor(accounts, platform, account),
  );
  return [...new Set(own.map(({ clientId }) => clientId))];
}

/** An id decides where both sides have one: a handle may have moved to somebody else. */
export function speaksFor(accounts: readonly OwnedAccount[], platform: string, account: Account): boolean {
  return accounts.some((owned) => {
    if (owned.platform !== platform) return false;
    if (owned.accountId !== undefined && account.accountId !== undefined) {
      return owned.accountId === account.accountId || (account.otherIds ?? []).includes(owned.accountId);
    }
    return (
      owned.handle !== undefined &&
      account.handle !== undefined &&
      owned.handle.toLowerCase() === account.handle.toLowerCase()
    );
  });
}
