/** The figures of the report, from roll-ups alone: as fast with a million mentions as with ten. */

import { addDays, type DayRange } from "@/lib/kit/time";
import { baselineDays, spikesIn } from "@/lib/metrics/spikes";
import type { People } from "@/lib/rollup/people";
import type { Database } from "@/lib/store/database";

import { checkedByDay } from "./checked-by-day";
import { type CellsByDay, daysBetween } from "./days-between";
import { definitionMarks } from "./definition-marks";
import { classFigures, dayFigures, platformFigures } from "./report-days";
import { exposureOf, wasAnythingRead } from "./report-exposure";
import type { ClassFigures, Exposure, ReportFigures, ReportQuestion } from "./report-figures";
import { newAmong, peopleIn } from "./report-people";
import { voicesOf } from "./report-voice";

const noExposure: Exposure = { places: [], daysCounted: 0, days: 0 };

/** `undefined` where the subject is not there (any more). */
export async function reportOf(db: Database, question: ReportQuestion): Promise<ReportFigures | undefined> {
  const { subjectId, by, compareWith } = question;
  const subject = await db.subjects.get(subjectId);
  const client = await db.clients.get(subject?.clientId ?? "");
  if (!subject || !client) return undefined;
  const zone = client.timeZone;
  const [range, past] = await Promise.all([
    periodOf(db, subjectId, by, question, zone),
    compareWith && periodOf(db, subjectId, by, compareWith, zone),
  ]);
  const [newPeople, voice, spikes, redefined, wasRead] = await Promise.all([
    newAmong(db, range.people, question),
    voicesOf(db, subject, by, question),
    spikesOf(db, subjectId, question, zone),
    definitionMarks(db, subjectId, question, zone),
    compareWith ? wasAnythingRead(db, zone, compareWith) : false,
  ]);
  return {
    days: range.days,
    daysBefore: past?.days ?? [],
    classes: range.classes,
    earnedBefore: wasRead ? past?.classes.earned : undefined,
    platforms: platformFigures([...range.cells.values()]),
    exposure: range.exposure,
    exposureBefore: past?.exposure ?? noExposure,
    newPeople,
    voice,
    spikes,
    redefined,
  };
}

interface Period {
  readonly cells: CellsByDay;
  readonly days: ReportFigures["days"];
  readonly classes: ReportFigures["classes"];
  readonly exposure: Exposure;
  readonly people: People;
}

async function periodOf(
  db: Database,
  subjectId: string,
  by: "seen" | "posted",
  range: DayRange,
  zone: string,
): Promise<Period> {
  const [{ cells, rows }, checked, exposure] = await Promise.all([
    daysBetween(db, subjectId, by, range),
    checkedByDay(db, zone, range),
    exposureOf(db, zone, range),
  ]);
  const people = peopleIn(rows, ["earned"]);
  const all = [...cells.values()];
  const classes: Record<"earned" | "owned" | "paid", ClassFigures> = {
    earned: classFigures(all, "earned", people.size),
    // Our own accounts are no people that were heard.
    owned: classFigures(all, "owned", 0),
    paid: classFigures(all, "paid", peopleIn(rows, ["paid"]).size),
  };
  return { cells, days: dayFigures(range, cells, checked), classes, exposure, people };
}

/** Always by the day of sighting: that is what was looked at on that day. */
async function spikesOf(db: Database, subjectId: string, { from, to }: DayRange, zone: string) {
  const range = { from: addDays(from, -baselineDays), to };
  const [{ cells }, checked] = await Promise.all([
    daysBetween(db, subjectId, "seen", range),
    checkedByDay(db, zone, range),
  ]);
  const days = dayFigures(range, cells, checked);
  return spikesIn(
    days.map(({ day, classes, checked: posts }) => ({ day, mentions: classes.earned, checked: posts })),
    from,
  );
}
