/** Which places of a site count: its kinds of place each with a switch, its groups one by one. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Switch } from "@/components/ui/switch";
import { type PlaceChoice, placeSwitches } from "@/lib/model/place-choice";

import { EntriesField } from "./entries-field";

import styles from "./setup.module.css";

export interface PlaceFieldsProps {
  readonly siteId: string;
  readonly choice: PlaceChoice;
  readonly onChange: (choice: PlaceChoice) => void;
}

export function PlaceFields({ siteId, choice, onChange }: PlaceFieldsProps) {
  const { words } = useSetupI18n();
  return (
    <fieldset class={styles.places}>
      <legend>{words.setup.places}</legend>
      <p class={styles.hint}>{words.setup.placesWhy}</p>
      {placeSwitches.map((name) => (
        <Switch
          key={name}
          label={words.setup.place[name]}
          isOn={choice[name]}
          testId={`place-${siteId}-${name}`}
          onChange={(isOn) => onChange({ ...choice, [name]: isOn })}
        />
      ))}
      <EntriesField
        kind="group"
        label={words.setup.groups}
        hint={words.setup.groupsHint}
        example={words.setup.groupsExample}
        entries={choice.groups}
        testId={`groups-${siteId}`}
        onChange={(groups) => onChange({ ...choice, groups })}
      />
    </fieldset>
  );
}
