/**
 * The detectors that were compared. Only the chosen one is a dependency; another is measured where somebody
 * has installed it beside (`npm install --no-save tinyld franc-min lande`).
 */

import { isRecord } from "@/lib/kit/read";
import { eldDetector } from "@/lib/language/eld-detector";

export interface Candidate {
  readonly name: string;
  /** "" = it cannot tell. */
  readonly detect: (text: string) => string;
}

/** ISO 639-3 and other codes of the candidates → what platforms use. */
const codes: Readonly<Partial<Record<string, string>>> = {
  afr: "af",
  ces: "cs",
  cmn: "zh",
  dan: "da",
  deu: "de",
  ell: "el",
  eng: "en",
  fin: "fi",
  fra: "fr",
  ind: "id",
  ita: "it",
  jpn: "ja",
  kor: "ko",
  nld: "nl",
  por: "pt",
  ron: "ro",
  rus: "ru",
  spa: "es",
  swe: "sv",
  und: "",
};

const optional: readonly (readonly [name: string, member: string])[] = [
  ["tinyld/light", "detect"],
  ["tinyld", "detect"],
  ["franc-min", "franc"],
  ["lande", "default"],
];

export async function loadCandidates(): Promise<readonly Candidate[]> {
  const loaded = await Promise.all(optional.map(([name, member]) => load(name, member)));
  const chosen: Candidate = {
    name: "eld/extrasmall (chosen)",
    detect: (text) => eldDetector(text)?.language ?? "",
  };
  return [chosen, ...loaded.flatMap((candidate) => candidate ?? [])];
}

async function load(name: string, member: string): Promise<Candidate | undefined> {
  try {
    const library: unknown = await import(name);
    const detect: unknown = isRecord(library) ? library[member] : undefined;
    if (!isDetect(detect)) return undefined;
    return { name, detect: (text) => coded(detect(text)) };
  } catch {
    // Not installed: it is not compared.
    return undefined;
  }
}

function isDetect(value: unknown): value is (text: string) => unknown {
  return typeof value === "function";
}

/** A code, or a list of [code, share], best first. */
function coded(answer: unknown): string {
  const best: unknown = Array.isArray(answer) ? answer.flat()[0] : answer;
  return typeof best === "string" ? (codes[best] ?? best) : "";
}
