/** The colours of a chart as the page has them now: a canvas and a copied picture cannot follow a style sheet. */

import type { Tone } from "./chart-model";

export type ChartColours = Readonly<Record<Tone | "paper" | "line" | "ink" | "soft" | "accent", string>>;

const tokens: ChartColours = {
  earned: "--earned",
  owned: "--owned",
  paid: "--paid",
  positive: "--positive",
  neutral: "--neutral",
  negative: "--negative",
  unsure: "--unsure",
  before: "--ink-soft",
  paper: "--paper",
  line: "--line",
  ink: "--ink",
  soft: "--ink-soft",
  accent: "--accent",
};

/** For what is drawn in the page itself: it follows scheme and paper by itself. */
export const livingColours: ChartColours = mapped((token) => `var(${token})`);

/** As they stand on `element` at this moment. */
export function coloursOn(element: HTMLElement): ChartColours {
  const probe = document.createElement("i");
  element.append(probe);
  const colours = mapped((token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}

function mapped(colourOf: (token: string) => string): ChartColours {
  return {
    earned: colourOf(tokens.earned),
    owned: colourOf(tokens.owned),
    paid: colourOf(tokens.paid),
    positive: colourOf(tokens.positive),
    neutral: colourOf(tokens.neutral),
    negative: colourOf(tokens.negative),
    unsure: colourOf(tokens.unsure),
    before: colourOf(tokens.before),
    paper: colourOf(tokens.paper),
    line: colourOf(tokens.line),
    ink: colourOf(tokens.ink),
    soft: colourOf(tokens.soft),
    accent: colourOf(tokens.accent),
  };
}
