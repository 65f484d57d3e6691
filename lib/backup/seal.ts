/**
 * Seals a backup with a passphrase: a key by Argon2id, AES-GCM over pieces. Each piece has its number and
 * whether it is the last one in its nonce, and the readable line before them is bound to all, so that none can
 * be changed, moved, repeated or cut off without being noticed. A key is used for one file only.
 */

import { argon2idAsync } from "@noble/hashes/argon2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

import { AppError } from "@/lib/model/app-error";

import { damaged, formatVersion, sealName, type Seal } from "./format";
import { inPieces, streamOf } from "./streams";

const pieceBytes = 1 << 20;
const tagBytes = 16;
/** RFC 9106's second choice: 64 MiB, three passes; about two seconds here. */
const cost = { passes: 3, memory: 65_536, lanes: 1 } as const;

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

export function sealStream(bytes: Bytes, passphrase: string): Bytes {
  return streamOf(sealed(bytes, passphrase));
}

async function* sealed(bytes: Bytes, passphrase: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const recipe = { format: sealName, version: formatVersion, ...cost, salt: bytesToHex(salt) } as const;
  const key = await keyOf(passphrase, recipe);
  const seal: Seal = { ...recipe, check: await checkOf(key) };
  const line = new TextEncoder().encode(`${JSON.stringify(seal)}\n`);
  yield line;
  for await (const { piece, place, isLast } of numbered(inPieces(bytes, pieceBytes))) {
    const parameters = { name: "AES-GCM", iv: nonce(place, isLast), additionalData: line };
    yield new Uint8Array(await crypto.subtle.encrypt(parameters, key, piece));
  }
}

/**
 * @param bytes what follows the readable line.
 * @param line that line, with its end.
 * @throws AppError `backup-wrong-passphrase`, `backup-damaged`, as the stream is read.
 */
export function openStream(
  bytes: Bytes,
  seal: Seal,
  line: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Bytes {
  return streamOf(opened(bytes, seal, line, passphrase));
}

async function* opened(
  bytes: Bytes,
  seal: Seal,
  line: Uint8Array<ArrayBuffer>,
  passphrase: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const key = await keyOf(passphrase, seal);
  if ((await checkOf(key)) !== seal.check) {
    throw new AppError("backup-wrong-passphrase", "The passphrase does not open it.");
  }
  for await (const { piece, place, isLast } of numbered(inPieces(bytes, pieceBytes + tagBytes))) {
    yield await unsealed(key, piece, { iv: nonce(place, isLast), additionalData: line });
  }
}

async function unsealed(
  key: CryptoKey,
  piece: Uint8Array<ArrayBuffer>,
  parameters: Omit<AesGcmParams, "name">,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", ...parameters }, key, piece));
  } catch (error) {
    throw damaged("a sealed piece was changed or cut off", error);
  }
}

interface Numbered {
  readonly piece: Uint8Array<ArrayBuffer>;
  readonly place: number;
  readonly isLast: boolean;
}

async function* numbered(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Numbered> {
  let place = 0;
  let held: Uint8Array<ArrayBuffer> | undefined;
  for await (const piece of pieces) {
    if (held) {
      yield { piece: held, place, isLast: false };
      place += 1;
    }
    held = piece;
  }
  if (held) yield { piece: held, place, isLast: true };
}

/** Twelve bytes: zeros, the number of the piece, and whether it is the last. */
function nonce(place: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setUint32(7, place);
  view.setUint8(11, isLast ? 1 : 0);
  return bytes;
}

async function checkOf(key: CryptoKey): Promise<string> {
  const iv = new Uint8Array(12).fill(0xff);
  return bytesToHex(
    new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new Uint8Array())),
  );
}

async function keyOf(
  passphrase: string,
  { passes, memory, lanes, salt }: Omit<Seal, "check" | "format">,
): Promise<CryptoKey> {
  const bytes = await argon2idAsync(
    new TextEncoder().encode(passphrase.normalize("NFKC")),
    hexToBytes(salt),
    {
      t: passes,
      m: memory,
      p: lanes,
      dkLen: 32,
    },
  );
  return crypto.subtle.importKey("raw", new Uint8Array(bytes), "AES-GCM", false, ["encrypt", "decrypt"]);
}
