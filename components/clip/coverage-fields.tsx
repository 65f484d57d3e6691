/** The fields of a coverage report, and those that the user defined. */

import { useState } from "preact/hooks";

import { useClipWords } from "@/components/i18n/dashboard/use-clip-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Choice } from "@/components/ui/select";
import { clipLimits, coverageFields } from "@/lib/model/clip";

import styles from "./clip.module.css";

export interface CoverageFieldsProps {
  readonly fields: Readonly<Record<string, string>>;
  /** Names that the user defined before: they are offered again. */
  readonly own: readonly string[];
  readonly onChange: (fields: Readonly<Record<string, string>>) => void;
}

const plain = ["outlet", "message", "spokesperson", "campaign"] as const;
const isOurs: ReadonlySet<string> = new Set(coverageFields);

export function CoverageFields({ fields, own, onChange }: CoverageFieldsProps) {
  const words = useClipWords();
  const change = (name: string) => (value: string) => onChange({ ...fields, [name]: value });
  const [added, setAdded] = useState<readonly string[]>([]);
  const others = [...new Set([...own, ...added, ...Object.keys(fields)])].filter((name) => !isOurs.has(name));
  return (
    <>
      <div class={styles.pair}>
        <Choice
          label={words.fields.prominence}
          value={fields.prominence ?? ""}
          testId="clip-prominence"
          options={[
            { value: "", text: words.prominence.none },
            { value: "headline", text: words.prominence.headline },
            { value: "feature", text: words.prominence.feature },
            { value: "passing", text: words.prominence.passing },
          ]}
          onChange={change("prominence")}
        />
        <Choice
          label={words.fields.linksToUs}
          value={fields.linksToUs ?? ""}
          testId="clip-linksToUs"
          options={[
            { value: "", text: words.notSaid },
            { value: "yes", text: words.yes },
            { value: "no", text: words.no },
          ]}
          onChange={change("linksToUs")}
        />
        {plain.map((name) => (
          <Field
            key={name}
            label={words.fields[name]}
            value={fields[name] ?? ""}
            testId={`clip-${name}`}
            onChange={change(name)}
          />
        ))}
        {others.map((name) => (
          <Field key={name} label={isolated(name)} value={fields[name] ?? ""} onChange={change(name)} />
        ))}
      </div>
      <NewField
        isFull={Object.keys(fields).length >= clipLimits.fields}
        add={(name) => setAdded([...added, name])}
      />
    </>
  );
}

/** Somebody else's words, whose direction is theirs alone. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function NewField({ isFull, add }: { readonly isFull: boolean; readonly add: (name: string) => void }) {
  const words = useClipWords();
  const [name, setName] = useState("");
  const clean = name.trim().slice(0, clipLimits.name);
  const submit = () => {
    if (clean === "") return;
    add(clean);
    setName("");
  };
  if (isFull) return null;
  return (
    <details class={styles.more}>
      <summary>{words.ownFields}</summary>
      <div class={styles.newField}>
        <Field
          label={words.ownField}
          value={name}
          testId="clip-new-field"
          onChange={setName}
          onEnter={submit}
        />
        <Button icon="add" onPress={submit}>
          {words.addField}
        </Button>
      </div>
    </details>
  );
}
