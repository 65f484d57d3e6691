import { Dexie } from "dexie";
import { expect, test } from "vitest";

import { AppError } from "@/lib/model/app-error";
import { createDiskNote } from "@/lib/worker/disk-note";

const full = new Dexie.AbortError("Transaction aborted", new Dexie.QuotaExceededError());

function noting() {
  const noted: (number | "takes")[] = [];
  const note = createDiskNote({
    full: async (now) => void noted.push(now),
    takes: async () => void noted.push("takes"),
  });
  return { note, noted };
}

test.each([
  { why: "the disk is full", error: full, isNoted: true },
  { why: "ours, told on", error: new AppError("storage-full", "full"), isNoted: true },
  { why: "another of ours", error: new AppError("storage-newer", "newer"), isNoted: false },
  { why: "anything else", error: new Error("the disk caught fire"), isNoted: false },
  { why: "no error at all", error: undefined, isNoted: false },
])("noted: $why is $isNoted", async ({ error, isNoted }) => {
  const { note, noted } = noting();
  expect(await note.failed(error, 7)).toBe(isNoted);
  expect(noted).toEqual(isNoted ? [7] : []);
});

test("what a worker before this one noted is taken back once, and what is noted anew, anew", async () => {
  const { note, noted } = noting();
  expect(await note.stored()).toBe(true);
  expect(await note.stored()).toBe(false);
  await note.failed(full, 8);
  await note.failed(full, 9);
  expect(await note.stored()).toBe(true);
  expect(noted).toEqual(["takes", 8, 9, "takes"]);
});
