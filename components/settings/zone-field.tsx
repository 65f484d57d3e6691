/** A time zone, found by typing a part of its name. */

import { useMemo } from "preact/hooks";

import { useSettingsWords } from "@/components/i18n/dashboard/use-settings-words";
import { Field } from "@/components/ui/field";

import { zoneNamed, zones } from "./zones";

export interface ZoneFieldProps {
  /** As it was typed: see `zoneNamed` for the zone that is meant. */
  readonly value: string;
  readonly hint: string;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}

export function ZoneField({ value, hint, testId, onChange }: ZoneFieldProps) {
  const words = useSettingsWords();
  const all = useMemo(zones, []);
  const isUnknown = value.trim() !== "" && zoneNamed(value, all) === undefined;
  return (
    <Field
      label={words.zone}
      value={value}
      hint={hint}
      error={isUnknown ? words.noZone : undefined}
      suggestions={all}
      testId={testId}
      onChange={onChange}
    />
  );
}
