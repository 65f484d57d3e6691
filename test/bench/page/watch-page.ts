/** Runs in the page, before its own program and after the tap: what the page itself notices. */

export interface Noticed {
  /** Milliseconds of every task longer than 50. */
  readonly longTasks: readonly number[];
  /** Sum of the shifts that no input asked for. */
  readonly shift: number;
  /** From each request to its body in the page's hands, in milliseconds. */
  readonly deliveries: readonly number[];
}

export function watchPage() {
  const longTasks: number[] = [];
  const deliveries: number[] = [];
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput)
        shift += Number(entry.value);
  }).observe({ type: "layout-shift", buffered: true });

  const ask = window.fetch;
  window.fetch = async (...given) => {
    const started = performance.now();
    const response = await ask(...given);
    const whole = response.json.bind(response);
    const isTimeline = response.url.includes("/HomeTimeline");
    response.json = async () => {
      const answer: unknown = await whole();
      if (isTimeline) deliveries.push(performance.now() - started);
      return answer;
    };
    return response;
  };
  Object.defineProperty(window, "noticed", { get: () => ({ longTasks, shift, deliveries }) });
}
