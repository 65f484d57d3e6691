/** What the palette offers here: views, brands, saved views, actions, and a search for what is typed. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { pages } from "@/components/pages";
import type { ClientRow } from "@/lib/store/client-row";
import type { SubjectRow } from "@/lib/store/subject-row";

import { addressOfClient, addressTo, withParams } from "./address";
import type { Command } from "./commands";
import type { Address, Go, ViewName } from "./dashboard-view";
import { addressOf, type SavedView } from "./saved-view";
import { viewIcons } from "./view-icons";
import { viewTraits } from "./views";

export interface CommandContext {
  readonly address: Address;
  readonly go: Go;
  readonly views: readonly ViewName[];
  readonly clients: readonly ClientRow[];
  readonly client: ClientRow;
  readonly subjects: readonly SubjectRow[];
  readonly saved: readonly SavedView[];
  readonly isCollapsed: boolean;
  readonly collapse: (isCollapsed: boolean) => void;
}

export function useCommands(context: CommandContext): (typed: string) => Command[] {
  const { words } = useI18n();
  const { shell } = useDashboardWords();
  const { address, go, views, clients, client, subjects, saved, isCollapsed, collapse } = context;
  const here: Address =
    viewTraits[address.view].subject === "none" ? addressTo("mentions", address) : address;
  return (typed) => [
    ...views.map((view): Command => ({
      id: `view ${view}`,
      name: shell.goTo(shell.view[view]),
      icon: viewIcons[view],
      group: "view",
      run: () => go(addressTo(view, address)),
    })),
    ...subjects.map(({ id, name, kind }): Command => ({
      id: `subject ${id}`,
      name: shell.showSubject(name),
      icon: "tag",
      group: "subject",
      kind: words.kind[kind],
      run: () => go(withParams(addressTo(here.view, here), { subject: id })),
    })),
    ...clients.flatMap(({ id, name }): Command[] => {
      if (id === client.id) return [];
      const run = () => go(addressOfClient(address, id));
      const text = shell.showClient(name === "" ? shell.unnamedClient : name);
      return [{ id: `client ${id}`, name: text, icon: "people", group: "client", run }];
    }),
    ...saved.flatMap((view): Command[] => {
      const target = addressOf(view);
      if (!target) return [];
      const run = () => go(target);
      return [
        { id: `saved ${view.id}`, name: shell.openSaved(view.name), icon: "bookmark", group: "saved", run },
      ];
    }),
    {
      id: "rail",
      name: shell.toggleRail,
      icon: "panel",
      group: "action",
      run: () => collapse(!isCollapsed),
    },
    {
      id: "set up",
      name: shell.setUpAgain,
      icon: "settings",
      group: "action",
      run: () => void open(pages.options, "_blank", "noreferrer"),
    },
    {
      id: "search",
      name: shell.searchMentions(typed),
      icon: "search",
      group: "action",
      isAlways: true,
      run: () => go(withParams(addressTo("mentions", address), { q: typed.trim() })),
    },
  ];
}
