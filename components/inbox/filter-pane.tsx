/** Views that are always there, views that the user saved, and every filter. Each is a link or a field of the address. */

import { hashOf, withParams } from "@/components/dashboard/address";
import type { Address } from "@/components/dashboard/dashboard-view";
import { addressOf } from "@/components/dashboard/saved-view";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";

import { FacetChoice } from "./facet-choice";
import { FilterFields } from "./filter-fields";
import { cleared, facetNames, filterCount } from "./inbox-address";
import type { InboxActions, InboxModel } from "./inbox-model";

import styles from "./filter-pane.module.css";

const standardViews = [
  { name: "waiting", icon: "clock", params: { status: "waiting", order: "need" } },
  { name: "fresh", icon: "circle", params: { status: "open" } },
  { name: "all", icon: "inbox", params: {} },
  { name: "negative", icon: "frown", params: { sentiment: "negative" } },
  { name: "snoozed", icon: "pause", params: { snoozed: "only" } },
  { name: "aside", icon: "mute", params: { aside: "only" } },
] as const satisfies readonly { name: string; icon: IconName; params: Address["params"] }[];

export interface FilterPaneProps {
  readonly model: InboxModel;
  readonly actions: InboxActions;
  readonly onSave: () => void;
}

export function FilterPane({ model, actions, onSave }: FilterPaneProps) {
  const { inbox } = useDashboardWords();
  const { address, saved } = model;
  const bare = withParams(cleared(address), { order: undefined });
  const here = hashOf(withParams(address, { open: undefined }));
  return (
    <section class={styles.pane} aria-label={inbox.filters} data-testid="filter-pane">
      <ul class={styles.views}>
        {standardViews.map(({ name, icon, params }) => (
          <ViewLink
            key={name}
            address={withParams(bare, params)}
            here={here}
            icon={icon}
            name={inbox.standard[name]}
            testId={`view-${name}`}
          />
        ))}
      </ul>
      {saved.length > 0 && (
        <>
          <h2 class={styles.title}>{inbox.savedViews}</h2>
          <ul class={styles.views}>
            {saved.map((view) => {
              const target = addressOf(view);
              return (
                target && (
                  <ViewLink
                    key={view.id}
                    address={target}
                    here={here}
                    icon="bookmark"
                    name={view.name}
                    isContent
                    testId="saved-view"
                    onRemove={() => actions.removeView(view.id)}
                  />
                )
              );
            })}
          </ul>
        </>
      )}
      <div class={styles.actions}>
        <Button kind="quiet" icon="bookmark" testId="save-view" onPress={onSave}>
          {inbox.save}
        </Button>
        {filterCount(address) > 0 && (
          <Button
            kind="quiet"
            icon="remove"
            testId="clear-filters"
            onPress={() => actions.go(cleared(address))}
          >
            {inbox.clear}
          </Button>
        )}
      </div>
      {facetNames.map((name) => (
        <FacetChoice key={name} facet={name} address={address} go={actions.go} />
      ))}
      <FilterFields model={model} actions={actions} />
    </section>
  );
}

interface ViewLinkProps {
  readonly address: Address;
  readonly here: string;
  readonly icon: IconName;
  readonly name: string;
  /** The name is the user's own. */
  readonly isContent?: boolean;
  readonly testId: string;
  readonly onRemove?: () => void;
}

function ViewLink({ address, here, icon, name, isContent = false, testId, onRemove }: ViewLinkProps) {
  const { inbox } = useDashboardWords();
  const href = hashOf(address);
  return (
    <li class={styles.view}>
      <a
        class={styles.link}
        href={href}
        aria-current={href === here ? "true" : undefined}
        data-testid={testId}
      >
        <Icon name={icon} />
        {isContent ? <bdi class={styles.name}>{name}</bdi> : <span class={styles.name}>{name}</span>}
      </a>
      {onRemove && (
        <Button
          icon="remove"
          kind="quiet"
          label={inbox.removeView(name)}
          testId="remove-view"
          onPress={onRemove}
        />
      )}
    </li>
  );
}
