/** Runs in a view, before its own program: what came of an input, and what it cost the view's thread. */

/** What the view is to show before an input counts as answered. */
export interface Goal {
  readonly selector: string;
  /** What of these elements has to become another: an attribute, or their text. */
  readonly changes: string;
  /** It first has to be this, and then another: for what says that it is being read. */
  readonly by?: string;
  /** Must stand in the address by then. */
  readonly address?: string;
}

export interface Noted {
  /** From the last key or click to the frame that shows the goal, in milliseconds. */
  readonly shownMs: number;
  /** From input to next paint, the longest of the inputs, as the Event Timing API tells it: 16 = at most 16. */
  readonly paintMs: number;
  /** Tasks over 50 ms until the view was at rest. */
  readonly longTasks: readonly number[];
}

export interface Frames {
  /** Longest time without a frame, in milliseconds. */
  readonly longestMs: number;
  /** Longest time that a row on the screen stood empty. */
  readonly emptyMs: number;
  /** Number of the last row that was on the screen. */
  readonly rows: number;
  readonly longTasks: readonly number[];
}

declare global {
  interface Window {
    uiBench: {
      readonly watch: (goal: Goal) => void;
      readonly noted: () => Promise<Omit<Noted, "longTasks">>;
      readonly longTasksSince: () => readonly number[];
      readonly watchFrames: () => void;
      readonly frames: () => Frames;
    };
  }
}

/** @param now the time that the view is to believe, epoch ms: what is made up ends on a day of its own. */
export function watchUi(now: number): void {
  const shift = now - Date.now();
  globalThis.Date = new Proxy(Date, {
    construct: (clock, given) => Reflect.construct(clock, given.length > 0 ? given : [clock.now() + shift]),
    get: (clock, name) => (name === "now" ? () => clock.now() + shift : Reflect.get(clock, name)),
  });

  let longTasks: number[] = [];
  let paints: number[] = [];
  let [beganAt, inputAt, shownAt] = [0, 0, 0];
  const begin = () => {
    [longTasks, paints] = [[], []];
    [beganAt, inputAt, shownAt] = [performance.now(), 0, 0];
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.startTime + entry.duration > beganAt) longTasks.push(entry.duration);
    }
  }).observe({ type: "longtask" });
  const events: PerformanceObserverInit & { readonly durationThreshold: number } = {
    type: "event",
    durationThreshold: 16,
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isInput = "interactionId" in entry && Number(entry.interactionId) > 0;
      if (isInput && entry.startTime >= beganAt) paints.push(entry.duration);
    }
  }).observe(events);
  for (const name of ["keydown", "click"]) {
    const note = ({ timeStamp }: Event) => {
      if (shownAt === 0) inputAt = timeStamp;
    };
    addEventListener(name, note, true);
  }

  // oxlint-disable-next-line unicorn/consistent-function-scoping -- Goes into the page as one function.
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- As above.
  const saidBy = ({ selector, changes }: Goal) =>
    Array.from(document.querySelectorAll(selector), (element) =>
      changes === "text" ? element.textContent : element.getAttribute(changes),
    ).join("\n");

  let shown: Promise<number> = Promise.resolve(0);
  const watch = (goal: Goal) => {
    const before = saidBy(goal);
    let wasThere = goal.by === undefined;
    begin();
    shown = new Promise((resolve) => {
      const look = () => {
        const said = saidBy(goal);
        // Also before the address is whole: who types slowly is answered in between, and it may be said only once.
        wasThere ||= said === goal.by;
        const isAddressed = goal.address === undefined || location.hash.includes(goal.address);
        if (!isAddressed || !wasThere) return;
        if (said !== "" && said !== (goal.by ?? before)) {
          watcher.disconnect();
          void painted().then((at) => {
            shownAt = at;
            resolve(at);
            return at;
          });
        }
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  };

  let watching = 0;
  let seen = { longestMs: 0, emptyMs: 0, rows: 0 };
  const watchFrames = () => {
    begin();
    seen = { longestMs: 0, emptyMs: 0, rows: 0 };
    let last = performance.now();
    let emptySince: number | undefined;
    const frame = (at: number) => {
      const box = document.querySelector("[data-testid=mention-list]")?.getBoundingClientRect();
      const rows = [...document.querySelectorAll("[data-testid=mention-list] li")].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return box !== undefined && bottom > box.top && top < box.bottom;
      });
      const isEmpty = rows.some((row) => row.ariaHidden === "true");
      emptySince = isEmpty ? (emptySince ?? at) : undefined;
      seen = {
        longestMs: Math.max(seen.longestMs, at - last),
        emptyMs: Math.max(seen.emptyMs, at - (emptySince ?? at)),
        rows: Math.max(seen.rows, ...rows.map((row) => Number(row.ariaPosInSet ?? 0))),
      };
      last = at;
      watching = requestAnimationFrame(frame);
    };
    watching = requestAnimationFrame(frame);
  };

  window.uiBench = {
    watch,
    noted: async () => ({
      shownMs: (await shown) - inputAt,
      paintMs: Math.max(16, ...paints),
    }),
    longTasksSince: () => longTasks,
    watchFrames,
    frames: () => {
      cancelAnimationFrame(watching);
      return { ...seen, longTasks };
    },
  };
}
