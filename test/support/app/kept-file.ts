/**
 * Files that a view writes and reads. A headless browser cannot show where to save or what to open: a file is
 * taken where it becomes a download, and given where it was chosen.
 */

import type { BrowserPage } from "@/test/support/browsers/driver";
import { until } from "@/test/support/waiting";

const limitMs = 60_000;

/** From now on what the page saves is kept there instead. */
export function keepFiles(page: BrowserPage): Promise<boolean> {
  return page.evaluate(() => {
    Reflect.set(globalThis, "showSaveFilePicker", undefined);
    delete document.documentElement.dataset.kept;
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object: Blob) => {
      void object.arrayBuffer().then((buffer) => {
        document.documentElement.dataset.kept = Array.from(new Uint8Array(buffer), (byte) =>
          byte.toString(16).padStart(2, "0"),
        ).join("");
        return buffer;
      });
      return make(object);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    return true;
  });
}

/** What was saved last; the next one is waited for anew. */
export async function keptFile(page: BrowserPage): Promise<Buffer> {
  const hex = await until(limitMs, "No file was saved", () =>
    page.evaluate(() => {
      const { kept } = document.documentElement.dataset;
      delete document.documentElement.dataset.kept;
      return kept;
    }),
  );
  return Buffer.from(hex, "hex");
}

/** Chooses a file in a field for files. */
export function giveFile(page: BrowserPage, selector: string, name: string, bytes: Buffer): Promise<boolean> {
  return page.evaluate(
    (field: string, called: string, hex: string) => {
      const input = document.querySelector<HTMLInputElement>(field);
      if (!input) throw new Error(`${field} is not there`);
      const pairs = hex.match(/../g) ?? [];
      const content = Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
      const given = new DataTransfer();
      given.items.add(new File([content], called));
      input.files = given.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      return true;
    },
    selector,
    name,
    bytes.toString("hex"),
  );
}
