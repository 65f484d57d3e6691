/** Above the list: search, order, how many there are; and what can be done with those that are selected. */

import { useEffect, useState } from "preact/hooks";

import { withParams } from "@/components/dashboard/address";
import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";

import { filterCount, orders } from "./inbox-address";
import type { InboxActions, InboxModel } from "./inbox-model";
import { noPages, type ListPages } from "./pages";

import styles from "./list-head.module.css";

type Totals = Pick<DashboardWords["inbox"], "total" | "totalAtLeast">;

export interface ListHeadProps {
  readonly model: InboxModel;
  readonly actions: InboxActions;
  readonly areFiltersShown: boolean;
  readonly onFilters: () => void;
  readonly onKeys: () => void;
}

export function ListHead({ model, actions, areFiltersShown, onFilters, onKeys }: ListHeadProps) {
  const { inbox } = useDashboardWords();
  const { address, question, pages } = model;
  const filters = filterCount(address);
  return (
    <div class={styles.head}>
      <div class={styles.row}>
        <SearchBox
          value={address.params.q ?? ""}
          onSearch={(q) => actions.go(withParams(address, { q, open: undefined }), "replace")}
        />
        <Button
          kind={areFiltersShown ? "plain" : "quiet"}
          icon="filter"
          testId="toggle-filters"
          isExpanded={areFiltersShown}
          onPress={onFilters}
        >
          {filters > 0 ? inbox.filtersOn(filters) : inbox.showFilters}
        </Button>
      </div>
      <div class={styles.row} data-wraps="true">
        <label class={styles.all}>
          <input
            type="checkbox"
            aria-label={inbox.selectAll}
            title={inbox.selectAll}
            data-testid="select-all"
            checked={model.isAllSelected}
            onChange={({ currentTarget }) => actions.selectAll(currentTarget.checked)}
          />
        </label>
        <output class={styles.total} data-testid="list-total">
          {pages !== noPages && totalText(pages.total, inbox)}
        </output>
        <div class={styles.tools}>
          <Select
            label={inbox.order}
            value={question.order}
            testId="choose-order"
            options={orders.map((name) => ({ value: name, text: inbox.orders[name] }))}
            onChange={(order) => actions.go(withParams(address, { order, open: undefined }))}
          />
          <Button
            icon="download"
            kind="quiet"
            label={inbox.exportTitle}
            testId="export-list"
            onPress={actions.exportList}
          />
          <Button icon="keyboard" kind="quiet" label={inbox.keys.keys} testId="show-keys" onPress={onKeys} />
        </div>
      </div>
    </div>
  );
}

function totalText({ count, isExact }: ListPages["total"], { total, totalAtLeast }: Totals): string {
  return isExact ? total(count) : totalAtLeast(count);
}

const restMs = 250;

/** The list follows when the typing rests. */
function SearchBox(props: { readonly value: string; readonly onSearch: (text: string) => void }) {
  const { inbox } = useDashboardWords();
  const { value, onSearch } = props;
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => {
      setTyped(undefined);
      if (typed.trim() !== value) onSearch(typed.trim());
    }, restMs);
    return () => clearTimeout(timer);
  });
  return (
    <span class={styles.search}>
      <Icon name="search" />
      <input
        type="search"
        aria-label={inbox.searchBox}
        title={inbox.searchHow}
        placeholder={inbox.searchExample}
        dir="auto"
        maxLength={500}
        autocomplete="off"
        data-testid="search-box"
        value={typed ?? value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </span>
  );
}
