/** What was asked for on the command line. */

import { parseArgs } from "node:util";

import { platformById, platforms } from "@/lib/platforms/registry";

export const usage =
  "usage: npm run inspect -- FILE [--platform x] [--url URL] [--brand 'Acme=acme,@acme,#acme']… [--people | --shape]";

export interface Request {
  readonly file: string;
  /** `undefined` = by the address, else by what can read the file. */
  readonly platformId?: string | undefined;
  readonly url: string;
  readonly brands: readonly Brand[];
  readonly isPeople: boolean;
  readonly isShape: boolean;
}

/** A name, and the words, handles, hashtags and domains that say it. */
export interface Brand {
  readonly name: string;
  readonly terms: readonly string[];
}

/** The request, or what is wrong with it. */
export function readArguments(args: readonly string[]): Request | string {
  const parsed = parse(args);
  if (typeof parsed === "string") return `${parsed}\n${usage}`;
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return usage;
  if (values.people && values.shape) return `--people and --shape exclude each other\n${usage}`;
  if (values.platform !== undefined && !platformById(values.platform)) {
    return `--platform: ${platforms.map(({ site }) => site.id).join(", ")}\n${usage}`;
  }
  if (values.url !== undefined && !URL.canParse(values.url)) return `--url: no address\n${usage}`;
  const brands = (values.brand ?? []).map(readBrand);
  if (brands.some((brand) => brand === undefined)) return `--brand: NAME=TERM,TERM…\n${usage}`;
  return {
    file,
    platformId: values.platform,
    url: values.url ?? "",
    brands: brands.filter((brand) => brand !== undefined),
    isPeople: values.people ?? false,
    isShape: values.shape ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        platform: { type: "string" },
        url: { type: "string" },
        brand: { type: "string", multiple: true },
        people: { type: "boolean" },
        shape: { type: "boolean" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** "Acme=acme,@acme,#acme"; "Acme" alone is its own term. `undefined` where there is no name or no term. */
function readBrand(text: string): Brand | undefined {
  const [, name = "", list = name] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const terms = list
    .split(",")
    .map((term) => term.trim())
    .filter((term) => /[^@#\s]/.test(term));
  return name.trim() === "" || terms.length === 0 ? undefined : { name: name.trim(), terms };
}
