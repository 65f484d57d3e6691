import type { AddressList } from "@/lib/model/address-list";

/** A list of addresses, or its tombstone. */
export interface AddressListRow extends AddressList {
  readonly updatedAt: number;
  readonly updatedBy: string;
  readonly removedAt?: number | undefined;
}
