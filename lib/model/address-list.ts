/** Addresses that the user pasted in, to be opened one by one: seen on the phone, sent by a colleague. */

export const addressDecisions = ["done", "skipped"] as const;
export type AddressDecision = (typeof addressDecisions)[number];

export interface ListedAddress {
  /** http or https, without what only tracks its reader. */
  readonly url: string;
  /** The name under which a page of that address is clipped. */
  readonly name: string;
  /** Absent = no site that we read. */
  readonly siteId?: string | undefined;
  /** What the user said about it; absent = nothing. */
  readonly decided?: AddressDecision | undefined;
}

export interface AddressList {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  /** Epoch ms. */
  readonly madeAt: number;
  readonly addresses: readonly ListedAddress[];
}

/** `kept` = a mention of the client is there: clipped, or found by itself. */
export type AddressState = AddressDecision | "kept" | "open";

export interface AddressListStatus extends Omit<AddressList, "addresses"> {
  readonly addresses: readonly (ListedAddress & { readonly state: AddressState })[];
}

export const addressListLimits = { addresses: 500, address: 2_000, name: 200, pasted: 500_000 } as const;
