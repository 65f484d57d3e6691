/** Lists of addresses to be opened one by one: how far each is, what comes next, and what was said about each. */

import { useState } from "preact/hooks";

import { useRoundsWords } from "@/components/i18n/dashboard/use-rounds-words";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import type { AddressDecision, AddressListStatus, AddressState } from "@/lib/model/address-list";

import styles from "./rounds.module.css";

/** As many are shown of a list before one asks for all. */
const shownAtFirst = 10;

export interface AddressListsProps {
  readonly lists: readonly AddressListStatus[];
  readonly open: (url: string) => void;
  readonly decide: (list: AddressListStatus, url: string, decided: AddressDecision | null) => void;
  readonly remove: (list: AddressListStatus) => void;
}

export function AddressLists({ lists, ...actions }: AddressListsProps) {
  return lists.map((list) => <AddressList key={list.id} list={list} {...actions} />);
}

type Address = AddressListStatus["addresses"][number];

interface AddressListProps extends Omit<AddressListsProps, "lists"> {
  readonly list: AddressListStatus;
}

function AddressList({ list, open, decide, remove }: AddressListProps) {
  const words = useRoundsWords();
  const [opened, setOpened] = useState<string>();
  const [isWhole, setWhole] = useState(false);
  const { addresses } = list;
  const left = addresses.filter(({ state }) => state === "open");
  const next = left.find(({ url }) => url !== opened) ?? left[0];
  const go = (url: string) => {
    setOpened(url);
    open(url);
  };
  const shown = isWhole ? addresses : firstOf(addresses, opened);
  return (
    <section class={styles.block} aria-labelledby={`list-${list.id}`} data-testid="address-list">
      <div class={styles.listHead}>
        <h2 id={`list-${list.id}`}>
          <bdi>{list.name}</bdi>
        </h2>
        <span class={styles.soft} data-testid="address-count">
          {words.listDone(addresses.length - left.length, addresses.length)}
        </span>
        <Button
          kind="quiet"
          icon="remove"
          label={words.removeList(list.name)}
          testId="address-list-remove"
          onPress={() => remove(list)}
        />
      </div>
      {next ? (
        <p class={styles.actions}>
          <Button kind="primary" icon="external" testId="address-next" onPress={() => go(next.url)}>
            <span class={styles.text}>{words.startOf(shortened(next.url))}</span>
          </Button>
        </p>
      ) : (
        <p class={styles.why}>{words.listAllDone}</p>
      )}
      <ul class={styles.addresses}>
        {shown.map((address) => (
          <AddressLine
            key={address.url}
            address={address}
            isCurrent={address.url === opened}
            open={() => go(address.url)}
            decide={(decided) => decide(list, address.url, decided)}
          />
        ))}
      </ul>
      {shown.length < addresses.length && (
        <p class={styles.actions}>
          <Button kind="quiet" testId="address-more" onPress={() => setWhole(true)}>
            {words.more(addresses.length - shown.length)}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What is still to be done, with the one that is open; whatever is done is behind "more". */
function firstOf(addresses: readonly Address[], opened: string | undefined): readonly Address[] {
  const isDone = addresses.every(({ state }) => state !== "open");
  const left = addresses.filter(({ state, url }) => isDone || state === "open" || url === opened);
  return left.slice(0, shownAtFirst);
}

const icons: Readonly<Record<AddressState, IconName>> = {
  open: "circle",
  kept: "bookmark",
  done: "done",
  skipped: "remove",
};

interface AddressLineProps {
  readonly address: Address;
  readonly isCurrent: boolean;
  readonly open: () => void;
  readonly decide: (decided: AddressDecision | null) => void;
}

function AddressLine({ address: { url, state, decided }, isCurrent, open, decide }: AddressLineProps) {
  const words = useRoundsWords();
  const name = shortened(url);
  return (
    <li
      class={styles.address}
      data-testid="address"
      data-state={state}
      aria-current={isCurrent ? "true" : undefined}
    >
      <span class={styles.state} title={words.addressState[state]}>
        <Icon name={icons[state]} />
        <span class={styles.hidden}>{words.addressState[state]}</span>
      </span>
      <button
        class={styles.name}
        type="button"
        title={words.open(url)}
        data-testid="address-open"
        onClick={open}
      >
        <bdi class={styles.text} dir="ltr">
          {name}
        </bdi>
      </button>
      <span class={styles.decide}>
        {decided === undefined ? (
          state === "open" && (
            <>
              <Button
                kind="quiet"
                icon="check"
                label={words.addressDone(name)}
                testId="address-done"
                onPress={() => decide("done")}
              />
              <Button
                kind="quiet"
                icon="remove"
                label={words.addressSkip(name)}
                testId="address-skip"
                onPress={() => decide("skipped")}
              />
            </>
          )
        ) : (
          <Button
            kind="quiet"
            icon="reload"
            label={words.addressAgain(name)}
            testId="address-again"
            onPress={() => decide(null)}
          />
        )}
      </span>
    </li>
  );
}

/** As people write it. */
function shortened(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
