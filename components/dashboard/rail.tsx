/** The way from view to view: real links, each an icon and its name. Collapsed, the names are on hover. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Mark } from "@/components/mark";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

import { addressTo, hashOf } from "./address";
import type { Address, ViewName } from "./dashboard-view";
import { viewIcons } from "./view-icons";

import styles from "./rail.module.css";

export interface RailProps {
  readonly views: readonly ViewName[];
  readonly address: Address;
  /** How many mentions wait for an answer, by the view that shows them. */
  readonly waiting: number;
  readonly isCollapsed: boolean;
  readonly onCollapse: (isCollapsed: boolean) => void;
  readonly onPalette: () => void;
}

export function Rail({ views, address, waiting, isCollapsed, onCollapse, onPalette }: RailProps) {
  const { shell } = useDashboardWords();
  const { words } = useI18n();
  return (
    <div class={styles.rail} data-collapsed={isCollapsed} data-testid="rail">
      <div class={styles.brand}>
        <Mark />
        <span class={styles.product}>{words.product}</span>
      </div>
      <nav aria-label={shell.views}>
        <ul class={styles.links}>
          {views.map((view) => (
            <li key={view}>
              <a
                class={styles.link}
                href={hashOf(addressTo(view, address))}
                aria-current={view === address.view ? "page" : undefined}
                title={isCollapsed ? shell.view[view] : undefined}
                data-testid={`rail-${view}`}
              >
                <Icon name={viewIcons[view]} />
                <span class={styles.name}>{shell.view[view]}</span>
                {view === "mentions" && waiting > 0 && (
                  <span class={styles.count} title={shell.waiting(waiting)}>
                    {shell.short(waiting)}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class={styles.foot}>
        <Button icon="search" kind="quiet" testId="open-palette" onPress={onPalette}>
          <span class={styles.name}>{shell.palette}</span>
        </Button>
        <Button icon="panel" kind="quiet" testId="collapse-rail" onPress={() => onCollapse(!isCollapsed)}>
          <span class={styles.name}>{isCollapsed ? shell.expand : shell.collapse}</span>
        </Button>
      </div>
    </div>
  );
}
