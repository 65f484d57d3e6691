/** The filters that are typed or picked: site, how it concerns, tags, languages, least counts, and what is left out. */

import { useId, useState } from "preact/hooks";

import { withParams } from "@/components/dashboard/address";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

import { boundParam, bounds, listParam, textsIn, type Bound } from "./inbox-address";
import type { InboxActions, InboxModel } from "./inbox-model";

import styles from "./filter-pane.module.css";

export interface FilterFieldsProps {
  readonly model: InboxModel;
  readonly actions: Pick<InboxActions, "go">;
}

export function FilterFields({ model, actions }: FilterFieldsProps) {
  const { inbox, terms } = useDashboardWords();
  const { address, platforms } = model;
  const { params } = address;
  const set = (name: string, value: string | undefined) =>
    actions.go(withParams(address, { [name]: value, open: undefined }));
  const any = { value: "", text: inbox.any };
  return (
    <details class={styles.facet} open={isUsed(params)}>
      <summary class={styles.title}>{inbox.more}</summary>
      <div class={styles.fields}>
        <Choice
          label={inbox.site}
          value={params.platform ?? ""}
          options={[any, ...platforms.map(({ id, label }) => ({ value: id, text: label, isContent: true }))]}
          onChange={(value) => set("platform", value)}
        />
        <Choice
          label={inbox.how}
          value={params.how ?? ""}
          options={[
            any,
            { value: "addressed", text: terms.hows.addressed },
            { value: "named", text: terms.hows.named },
            { value: "clipped", text: terms.hows.clipped },
          ]}
          onChange={(value) => set("how", value)}
        />
        <Choice
          label={inbox.firstSeenIn}
          value={params.surface ?? ""}
          options={[
            any,
            { value: "feed", text: terms.surfaces.feed },
            { value: "search", text: terms.surfaces.search },
          ]}
          onChange={(value) => set("surface", value)}
        />
        <Typed
          label={inbox.tags}
          hint={inbox.tagsHint}
          testId="filter-tags"
          value={textsIn(params.tag).join(", ")}
          onDone={(text) => set("tag", listParam(partsOf(text)))}
        />
        <Typed
          label={inbox.languages}
          hint={inbox.languagesHint}
          testId="filter-languages"
          value={textsIn(params.lang).join(", ")}
          onDone={(text) => set("lang", listParam(partsOf(text.toLowerCase())))}
        />
        <LeastCount model={model} onDone={(value) => set("min", value)} />
        <Choice
          label={inbox.day}
          value={params.by ?? "posted"}
          options={[
            { value: "posted", text: inbox.days.posted },
            { value: "seen", text: inbox.days.seen },
          ]}
          onChange={(value) => set("by", value === "posted" ? undefined : value)}
        />
        <Ticked
          label={inbox.snoozedToo}
          isOn={params.snoozed === "with"}
          onChange={(isOn) => set("snoozed", isOn ? "with" : undefined)}
        />
        <Ticked
          label={inbox.publicOnly}
          isOn={params.public === "1"}
          onChange={(isOn) => set("public", isOn ? "1" : undefined)}
        />
      </div>
    </details>
  );
}

const named = ["platform", "how", "surface", "tag", "lang", "min", "by", "public"];

function isUsed(params: Readonly<Record<string, string>>): boolean {
  return named.some((name) => params[name] !== undefined) || params.snoozed === "with";
}

function partsOf(text: string): string[] {
  return text.split(",").flatMap((part) => part.trim() || []);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly isContent?: boolean;
  }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, ...select }: ChoiceProps) {
  return (
    <div class={styles.row}>
      {/* The select itself is named the same. */}
      <span class={styles.label} aria-hidden="true">
        {label}
      </span>
      <Select label={label} {...select} />
    </div>
  );
}

interface TypedProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly testId: string;
  readonly onDone: (text: string) => void;
}

/** Typed first, applied with Enter or when it is left: not with every letter. */
function Typed({ label, hint, value, testId, onDone }: TypedProps) {
  const [text, setText] = useState<string>();
  const done = () => {
    if (text !== undefined && text !== value) onDone(text);
    setText(undefined);
  };
  return (
    <div onFocusOut={done}>
      <Field
        label={label}
        hint={hint}
        value={text ?? value}
        testId={testId}
        onChange={setText}
        onEnter={done}
      />
    </div>
  );
}

function LeastCount({
  model,
  onDone,
}: {
  readonly model: InboxModel;
  readonly onDone: (value: string | undefined) => void;
}) {
  const { inbox, terms } = useDashboardWords();
  const id = useId();
  const atLeast = model.question.filter.atLeast ?? {};
  const used = bounds.find((name) => atLeast[name] !== undefined);
  const [bound, setBound] = useState<Bound>(used ?? "engagement");
  return (
    <div class={styles.least}>
      <label class={styles.label} for={id}>
        {inbox.atLeast}
      </label>
      <div class={styles.row}>
        <input
          id={id}
          class={styles.number}
          type="number"
          min="1"
          inputMode="numeric"
          data-testid="filter-least"
          title={inbox.atLeastHint}
          value={atLeast[bound] ?? ""}
          onChange={({ currentTarget }) =>
            onDone(boundParam({ ...atLeast, [bound]: Math.floor(Number(currentTarget.value)) || undefined }))
          }
        />
        <Select
          label={inbox.atLeastOf(terms.counts[bound])}
          value={bound}
          options={bounds.map((name) => ({ value: name, text: terms.counts[name] }))}
          onChange={(value) => {
            const next = bounds.find((name) => name === value);
            if (!next) return;
            setBound(next);
            if (atLeast[bound] !== undefined) onDone(boundParam({ [next]: atLeast[bound] }));
          }}
        />
      </div>
    </div>
  );
}

function Ticked(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label class={styles.choice}>
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}
