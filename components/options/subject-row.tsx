/** One subject in the settings: name, kind and how many terms; a press opens its form below. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Icon } from "@/components/ui/icon";
import type { Subject } from "@/lib/model/subject";

import styles from "./subject-list.module.css";

export interface SubjectRowProps {
  readonly subject: Subject;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** The form. Made only while the row is open. */
  readonly children: ComponentChildren;
}

export function SubjectRow({ subject, isOpen, toggle, children }: SubjectRowProps) {
  const { words } = useSetupI18n();
  const id = useId();
  const { kind, name, terms, handles, hashtags, domains } = subject;
  const termCount = terms.length + handles.length + hashtags.length + domains.length;
  return (
    <li class={styles.row} data-testid="subject-row">
      <button type="button" class={styles.opener} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        <bdi class={styles.name}>{name}</bdi>
        <span class={styles.kind}>{words.kind[kind]}</span>
        <span class={styles.terms}>{words.options.terms(termCount)}</span>
        <Icon name="chevron" />
      </button>
      <div id={id} class={styles.form} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
}
