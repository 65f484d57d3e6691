/** After the last step: what happens now, and what is still missing, if anything is. */

import { useEffect, useRef } from "preact/hooks";

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Mark } from "@/components/mark";
import { pages } from "@/components/pages";
import type { SiteRow } from "@/components/setup/site-row";
import { type SiteActions, SiteSwitches } from "@/components/setup/site-switches";
import { LinkButton } from "@/components/ui/link-button";
import { addressesOf } from "@/lib/platforms/addresses";

import styles from "@/components/setup/setup.module.css";

export interface WelcomeDoneProps {
  readonly name: string;
  readonly sites: readonly SiteRow[];
  readonly siteActions: SiteActions;
}

export function WelcomeDone({ name, sites, siteActions }: WelcomeDoneProps) {
  const { words } = useSetupI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form is gone with its focus: what took its place is read from the top.
  useEffect(() => heading.current?.focus(), []);
  const isReading = sites.some(({ isOn }) => isOn);
  const hasMoreToDo = sites.some(({ isOn, openTabs }) => !isOn || openTabs > 0);
  return (
    <>
      <header class={styles.top}>
        <Mark />
        <h1 ref={heading} tabIndex={-1} data-testid="done">
          {words.setup.done}
        </h1>
        <p class={styles.lead}>{isReading ? words.setup.doneWords(name) : words.setup.doneNoSite}</p>
      </header>
      {hasMoreToDo && <SiteSwitches sites={sites} actions={siteActions} />}
      <div class={styles.actions}>
        <SearchLinks name={name} sites={sites} />
        <LinkButton href={pages.options}>{words.setup.change}</LinkButton>
      </div>
      <p class={styles.hint}>{words.setup.pin}</p>
    </>
  );
}

function SearchLinks({ name, sites }: Pick<WelcomeDoneProps, "name" | "sites">) {
  const { words } = useSetupI18n();
  return (
    <>
      {sites.map(({ id, label, isOn }) => {
        const address = addressesOf(id)?.search(name);
        return isOn && address !== undefined ? (
          <LinkButton key={id} kind="primary" href={address} icon="external" testId={`look-on-${id}`}>
            {words.setup.look(label, name)}
          </LinkButton>
        ) : null;
      })}
    </>
  );
}
