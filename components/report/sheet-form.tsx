/** What the user chooses for the page: logo, title, comment, figures, posts, paper. */

import { useId, useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldFrame } from "@/components/ui/field-frame";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { metricIds } from "@/lib/metrics/passport";
import { type ClientSheet, sheetLimits } from "@/lib/model/client-sheet";

import { figuresIn, withFigure } from "./client-sheet-model";
import { logoOf } from "./logo-picture";

import styles from "./client-sheet.module.css";

export interface SheetFormProps {
  readonly sheet: ClientSheet;
  /** Of the brand. */
  readonly name: string;
  readonly onChange: (sheet: ClientSheet) => void;
}

export function SheetForm({ sheet, name, onChange }: SheetFormProps) {
  const { report } = useDashboardWords();
  const words = report.sheet;
  const chosen = figuresIn(sheet);
  const id = useId();
  return (
    <form class={styles.form} onSubmit={(event) => event.preventDefault()}>
      <LogoField sheet={sheet} name={name} onChange={onChange} />
      <Field
        label={words.title}
        value={sheet.title}
        example={words.titleExample(name)}
        testId="sheet-title"
        onChange={(title) => onChange({ ...sheet, title: title.slice(0, sheetLimits.title) })}
      />
      <FieldFrame id={id} label={words.comment}>
        <textarea
          id={id}
          class={styles.comment}
          rows={5}
          maxLength={sheetLimits.comment}
          dir="auto"
          placeholder={words.commentExample}
          data-testid="sheet-comment"
          value={sheet.comment}
          onInput={({ currentTarget }) => onChange({ ...sheet, comment: currentTarget.value })}
        />
      </FieldFrame>
      <fieldset>
        <legend class={styles.legend}>{words.figures}</legend>
        {metricIds.map((metric) => (
          <label key={metric} class={styles.check}>
            <input
              type="checkbox"
              checked={chosen.includes(metric)}
              data-testid={`sheet-figure-${metric}`}
              disabled={!chosen.includes(metric) && chosen.length >= sheetLimits.figures}
              onChange={({ currentTarget }) => onChange(withFigure(sheet, metric, currentTarget.checked))}
            />
            {report.metrics[metric].name}
          </label>
        ))}
      </fieldset>
      <div class={styles.row}>
        <span>{words.posts}</span>
        <Select
          label={words.posts}
          value={String(sheet.posts)}
          options={[0, 1, 3, 5].map((posts) => ({ value: String(posts), text: words.postCount(posts) }))}
          onChange={(posts) => onChange({ ...sheet, posts: Number(posts) })}
        />
      </div>
      <div class={styles.row}>
        <span>{words.paper}</span>
        <Select
          label={words.paper}
          value={sheet.paper}
          options={[
            { value: "a4", text: words.a4 },
            { value: "letter", text: words.letter },
          ]}
          testId="sheet-paper"
          onChange={(paper) => onChange({ ...sheet, paper: paper === "letter" ? "letter" : "a4" })}
        />
      </div>
      <Switch
        label={words.names}
        isOn={sheet.hasNames}
        testId="sheet-names"
        onChange={(hasNames) => onChange({ ...sheet, hasNames })}
      />
      <Switch
        label={words.notPublic}
        isOn={sheet.hasNotPublic}
        testId="sheet-not-public"
        onChange={(hasNotPublic) => onChange({ ...sheet, hasNotPublic })}
      />
    </form>
  );
}

function LogoField({ sheet, onChange }: SheetFormProps) {
  const { report } = useDashboardWords();
  const [isBad, setBad] = useState(false);
  const id = useId();
  const words = report.sheet;
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const logo = await logoOf(file);
    const isKept = logo !== undefined && logo.length <= sheetLimits.logo;
    setBad(!isKept);
    if (isKept) onChange({ ...sheet, logo });
  };
  const remove = () => {
    const { logo: _, ...others } = sheet;
    onChange(others);
  };
  return (
    <FieldFrame id={id} label={words.logo} error={isBad ? words.badLogo : undefined}>
      <input
        id={id}
        type="file"
        accept="image/*"
        class={styles.file}
        data-testid="sheet-logo"
        aria-describedby={`${id}-note`}
        onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
      />
      {sheet.logo !== undefined && (
        <Button kind="quiet" icon="remove" testId="sheet-no-logo" onPress={remove}>
          {words.noLogo}
        </Button>
      )}
    </FieldFrame>
  );
}
