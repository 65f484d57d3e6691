/** An endless list that holds only the rows near the screen, as x.com does. */

const margin = 1_200;

export interface MoreRows {
  readonly rows: readonly HTMLElement[];
  readonly cursor: string | undefined;
}

export function virtualList(
  holder: HTMLElement,
  load: (cursor: string | undefined) => Promise<MoreRows>,
): { more(): Promise<void>; put(row: HTMLElement): void; close: () => void } {
  const cells: HTMLElement[] = [];
  const heights = new Map<HTMLElement, number>();
  let cursor: string | undefined;
  let isLoading = false;
  let isAtEnd = false;
  let isClosed = false;
  holder.replaceChildren();

  const draw = () => {
    if (isClosed) return;
    let top = holder.getBoundingClientRect().top;
    let above = 0;
    let below = 0;
    const near: HTMLElement[] = [];
    for (const cell of cells) {
      const height = heights.get(cell) ?? 160;
      if (top + height < -margin) above += height;
      else if (top > window.innerHeight + margin) below += height;
      else near.push(cell);
      top += height;
    }
    holder.style.paddingTop = `${above}px`;
    holder.style.paddingBottom = `${below}px`;
    if (near.length !== holder.children.length || near.some((cell, at) => cell !== holder.children[at]))
      holder.replaceChildren(...near);
    for (const cell of near) heights.set(cell, cell.offsetHeight);
    if (top < window.innerHeight + margin) void more();
  };

  const more = async () => {
    if (isLoading || isAtEnd || isClosed) return;
    isLoading = true;
    const loaded = await load(cursor);
    isLoading = false;
    if (isClosed) return;
    cursor = loaded.cursor;
    isAtEnd = cursor === undefined;
    for (const row of loaded.rows) append(row);
    draw();
  };

  const append = (row: HTMLElement) => {
    const cell = document.createElement("div");
    cell.dataset.testid = "cellInnerDiv";
    cell.append(row);
    cells.push(cell);
  };

  window.addEventListener("scroll", draw, { passive: true });
  window.addEventListener("resize", draw);
  return {
    more,
    put(row) {
      append(row);
      draw();
    },
    close() {
      isClosed = true;
      window.removeEventListener("scroll", draw);
      window.removeEventListener("resize", draw);
    },
  };
}
