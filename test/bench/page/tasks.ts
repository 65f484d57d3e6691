/** Which part of a page's tasks was ours, told from a trace by thread time: what other programs did is not in it. */

import { asCount, asText, at } from "@/lib/kit/read";

/** In milliseconds of thread time. */
export interface Ours {
  /** Our part of each task that had one. */
  readonly tasks: readonly number[];
  readonly files: Readonly<Record<string, number>>;
}

/** What counts of one event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly isTask: boolean;
  /** Of the script that runs. */
  readonly url: string;
  readonly thread: string;
  readonly start: number;
  readonly end: number;
  /** How long the thread itself ran, in milliseconds. */
  readonly ranMs: number;
}

/**
 * @param trace events as Chromium reports them.
 * @param origin what the addresses of our files begin with.
 */
export function oursIn(trace: readonly unknown[], origin: string): Ours {
  const tasks: number[] = [];
  const files: Record<string, number> = {};
  const events = trace.map(eventOf).filter(({ isTask, url }) => isTask || url.startsWith(origin));
  for (const thread of Map.groupBy(events, (event) => event.thread).values()) {
    let [taskEnd, callEnd, ours] = [0, 0, 0];
    for (const { isTask, url, start, end, ranMs } of thread.toSorted(byStart)) {
      if (isTask && start >= taskEnd) {
        if (ours > 0) tasks.push(ours);
        [taskEnd, ours] = [end, 0];
      } else if (!isTask && start >= callEnd) {
        // A call within another one of ours is a part of it.
        callEnd = end;
        ours += ranMs;
        const file = url.slice(origin.length);
        files[file] = (files[file] ?? 0) + ranMs;
      }
    }
    if (ours > 0) tasks.push(ours);
  }
  return { tasks, files };
}

/** How long the page's own thread ran until the page was loaded, ours included, in milliseconds of thread time. */
export function untilLoaded(trace: readonly unknown[]): number {
  const mark = trace.find((event) => at(event, "name") === "MarkLoad" && isOfPage(event));
  const loaded = asCount(at(mark, "ts")) ?? 0;
  const { thread } = eventOf(mark);
  const tasks = trace.map(eventOf).filter((event) => event.isTask && event.thread === thread);
  let [end, ranMs] = [0, 0];
  for (const task of tasks.toSorted(byStart)) {
    if (task.start < end || task.start >= loaded) continue;
    end = task.end;
    ranMs += task.ranMs;
  }
  return ranMs;
}

function isOfPage(event: unknown): boolean {
  return at(event, "args", "data", "isOutermostMainFrame") !== false;
}

function eventOf(event: unknown): TraceEvent {
  const [start = 0, lasted = 0] = [asCount(at(event, "ts")), asCount(at(event, "dur"))];
  return {
    isTask: at(event, "name") === "RunTask",
    url: asText(at(event, "args", "data", "url")) ?? "",
    thread: `${String(at(event, "pid"))} ${String(at(event, "tid"))}`,
    start,
    end: start + lasted,
    ranMs: (asCount(at(event, "tdur")) ?? lasted) / 1000,
  };
}

/** What holds another comes before it. */
function byStart(one: TraceEvent, other: TraceEvent): number {
  return one.start - other.start || other.end - one.end;
}
