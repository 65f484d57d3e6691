/** A file to be written part by part: straight to the disk where the browser lets us, else a download at the end. */

export interface ExportFile {
  readonly write: (part: Uint8Array) => Promise<void>;
  /** The file is complete. */
  readonly finish: () => Promise<void>;
  /** It is not, and goes. */
  readonly giveUp: () => Promise<void>;
}

export interface FileKind {
  readonly name: string;
  /** "text/csv" */
  readonly type: string;
  /** ".csv" */
  readonly ending: `.${string}`;
}

/** Call it in the click: browsers ask where to save for nothing else. `undefined` = the user chose no place. */
export async function openExportFile(kind: FileKind): Promise<ExportFile | undefined> {
  const pick = savePicker();
  if (!pick) return downloadFile(kind);
  try {
    const handle = await pick({
      suggestedName: kind.name,
      types: [{ accept: { [kind.type]: [kind.ending] } }],
    });
    const stream = await handle.createWritable();
    return {
      write: (part) => stream.write(part),
      finish: () => stream.close(),
      giveUp: () => stream.abort(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

/** In Firefox, and where a policy forbids the other: parts are kept as blobs, which the browser may put on the disk. */
function downloadFile({ name, type }: FileKind): ExportFile {
  let parts: Blob[] = [];
  let bytes: BlobPart[] = [];
  const gather = () => {
    parts.push(new Blob(bytes));
    bytes = [];
  };
  return {
    write: async (part) => {
      bytes.push(new Uint8Array(part));
      if (bytes.length >= 64) gather();
    },
    finish: async () => {
      gather();
      download(new Blob(parts, { type }), name);
    },
    giveUp: async () => {
      parts = [];
      bytes = [];
    },
  };
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

interface SavePicker {
  (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<{ createWritable(): Promise<WritableFile> }>;
}

interface WritableFile {
  write(part: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Not in every browser, and not in TypeScript's own list yet. */
function savePicker(): SavePicker | undefined {
  const picker: unknown = Reflect.get(globalThis, "showSaveFilePicker");
  return isPicker(picker) ? (options) => picker.call(globalThis, options) : undefined;
}

function isPicker(value: unknown): value is SavePicker {
  return typeof value === "function";
}
