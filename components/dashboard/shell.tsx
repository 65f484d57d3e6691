/** The frame of every view: rail, title line, the view itself, palette, and what actions came to. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { FullNotice } from "@/components/full-notice";
import { useAsked } from "@/components/hooks/use-asked";
import { useRemembered } from "@/components/hooks/use-remembered";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { NewerNotice } from "@/components/newer-notice";
import type { Services } from "@/components/services";
import type { ClientRow } from "@/lib/store/client-row";
import type { SubjectRow } from "@/lib/store/subject-row";

import type { Address, Go, ViewName } from "./dashboard-view";
import { Palette } from "./palette";
import { Rail } from "./rail";
import type { SavedView } from "./saved-view";
import { TellContext, type Told } from "./tell";
import { TitleLine } from "./title-line";
import { Toast } from "./toast";
import { useCommands } from "./use-commands";
import { ViewSlot } from "./view-slot";
import { viewTraits } from "./views";

import styles from "./shell.module.css";

export interface ShellProps {
  readonly services: Services;
  readonly address: Address;
  readonly go: Go;
  readonly views: readonly ViewName[];
  readonly clients: readonly ClientRow[];
  readonly client: ClientRow;
  readonly subjects: readonly SubjectRow[];
  readonly saved: readonly SavedView[];
  readonly waiting: number;
}

export function Shell(props: ShellProps) {
  const { services, address, views, waiting } = props;
  const { shell } = useDashboardWords();
  const [rail, rememberRail] = useRemembered("dashboard.rail", "wide");
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [told, setTold] = useState<Told>();
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLElement>(null);
  const diskFullAt = useAsked(services.diskFullAt, services.onDiskChanged);
  const isCollapsed = rail === "narrow";
  const collapse = useCallback((is: boolean) => rememberRail(is ? "narrow" : "wide"), [rememberRail]);
  const forget = useCallback(() => setTold(undefined), []);
  const commandsFor = useCommands({ ...props, isCollapsed, collapse });
  useTitle(shell.tabOf(shell.view[address.view]));
  useFocusOnChange(address.view, heading);
  usePaletteKey(() => setPaletteOpen((isOpen) => !isOpen));

  return (
    <TellContext.Provider value={setTold}>
      <div class={styles.shell} data-testid="dashboard" data-view={address.view}>
        <button type="button" class={styles.skip} onClick={() => content.current?.focus()}>
          {shell.skip}
        </button>
        <Rail
          views={views}
          address={address}
          waiting={waiting}
          isCollapsed={isCollapsed}
          onCollapse={collapse}
          onPalette={() => setPaletteOpen(true)}
        />
        <div class={styles.body}>
          <div>
            <TitleLine {...props} heading={heading} />
            {services.db.isNewer() && <NewerNotice />}
            <FullNotice at={diskFullAt} />
          </div>
          <main class={styles.main} ref={content} tabIndex={-1} data-panes={viewTraits[address.view].isPanes}>
            <ViewSlot {...props} />
          </main>
        </div>
        {isPaletteOpen && <Palette commandsFor={commandsFor} onClose={() => setPaletteOpen(false)} />}
        <Toast told={told} onGone={forget} />
      </div>
    </TellContext.Provider>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The new view is read out next. Not when the page opens: the browser does that. */
function useFocusOnChange(view: ViewName, heading: { readonly current: HTMLElement | null }): void {
  const beforeRef = useRef(view);
  useEffect(() => {
    if (beforeRef.current === view) return;
    beforeRef.current = view;
    heading.current?.focus();
  }, [view, heading]);
}

function usePaletteKey(toggle: () => void): void {
  // Before anybody can press a key on what is drawn.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      toggle();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
