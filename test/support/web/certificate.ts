/** A certificate for the loopback server, made anew in every run and never stored. */

import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export async function certificateFor(hosts: readonly string[]): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "Mentionary's fake web" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
