/** The clip panel: what will be kept, every field of it to be changed. Shows and asks; keeps nothing itself. */

import { useId, useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldFrame } from "@/components/ui/field-frame";
import { Notice } from "@/components/ui/notice";
import { TokenField } from "@/components/ui/token-field";
import type { ClipOffer } from "@/lib/model/clip-draft";
import type { Subject } from "@/lib/model/subject";

import { Choice } from "./choice";
import { firstFields, requestOf, withPage, withSubject, type Remembered } from "./clip-draft";
import { CoverageFields } from "./coverage-fields";
import { localTime, timeOfLocal } from "./local-time";

import styles from "./clip.module.css";

export interface ClipPanelProps {
  readonly offer: ClipOffer;
  readonly subjects: readonly Subject[];
  readonly remembered: Remembered;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly keep: (request: ReturnType<typeof requestOf>) => void;
  readonly close: () => void;
}

const pageKinds = ["article", "blog", "forum", "review", "video"] as const;
const longestTag = 60;
const mostTags = 50;

export function ClipPanel({ offer, subjects, remembered, isBusy, hasFailed, keep, close }: ClipPanelProps) {
  const { clip: words } = useDashboardWords();
  const [fields, setFields] = useState(() => firstFields(offer, subjects, remembered));
  const [isAsked, setAsked] = useState(false);
  const noteId = useId();
  const leadId = useId();
  const isKnown = Object.hasOwn(offer.known, fields.subjectId);
  const { page } = fields;
  const submit = () => {
    setAsked(true);
    if (fields.subjectId !== "") keep(requestOf(fields));
  };
  return (
    <form
      class={styles.panel}
      data-testid="clip-panel"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header class={styles.top}>
        <h1>{words.title}</h1>
        <p class={styles.soft}>
          <bdi>{page.domain}</bdi> · {words.why}
        </p>
      </header>
      {isKnown && <Notice tone="tip" title={words.known} testId="clip-known" />}
      <Choice
        label={words.subject}
        value={fields.subjectId}
        testId="clip-subject"
        hint={offer.subjectIds.length === 0 ? words.namesNobody : undefined}
        error={isAsked && fields.subjectId === "" ? words.chooseFirst : undefined}
        options={[
          ...(fields.subjectId === "" ? [{ value: "", text: "–" }] : []),
          ...subjects.map(({ id, name }) => ({ value: id, text: name, isContent: true })),
        ]}
        onChange={(id) => setFields(withSubject(fields, id, { known: offer.known, subjects, remembered }))}
      />
      <Field
        label={words.headline}
        value={page.title ?? ""}
        testId="clip-title"
        onChange={(title) => setFields(withPage(fields, { title }))}
      />
      <div class={styles.pair}>
        <Field
          label={words.author}
          value={page.author ?? ""}
          testId="clip-author"
          onChange={(author) => setFields(withPage(fields, { author }))}
        />
        <Choice
          label={words.kind}
          value={page.kind}
          testId="clip-kind"
          options={pageKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          onChange={(kind) =>
            setFields(withPage(fields, { kind: pageKinds.find((one) => one === kind) ?? page.kind }))
          }
        />
      </div>
      <Published
        at={page.publishedAt}
        onChange={(publishedAt) => setFields(withPage(fields, { publishedAt }))}
      />
      <CoverageFields
        fields={fields.fields}
        own={remembered.ownFields}
        onChange={(changed) => setFields({ ...fields, fields: changed })}
      />
      <div class={styles.tags}>
        <TokenField
          label={words.tags}
          entries={fields.tags}
          most={mostTags}
          isEnterForForm
          tooMany={words.tooManyTags}
          testId="clip-tags"
          removeLabel={words.removeTag}
          clean={(typed) =>
            typed.trim().length > longestTag ? { error: words.tagTooLong } : { text: typed.trim() }
          }
          onChange={(tags) => setFields({ ...fields, tags })}
        />
      </div>
      <FieldFrame id={leadId} label={words.lead}>
        <textarea
          id={leadId}
          class={styles.note}
          rows={3}
          dir="auto"
          maxLength={5_000}
          data-testid="clip-lead"
          value={page.lead ?? ""}
          onInput={({ currentTarget }) => setFields(withPage(fields, { lead: currentTarget.value }))}
        />
      </FieldFrame>
      <FieldFrame id={noteId} label={words.note}>
        <textarea
          id={noteId}
          class={styles.note}
          rows={3}
          dir="auto"
          maxLength={10_000}
          data-testid="clip-note"
          value={fields.note}
          onInput={({ currentTarget }) => setFields({ ...fields, note: currentTarget.value })}
        />
      </FieldFrame>
      {hasFailed && (
        <Notice tone="bad" title={words.notKept} testId="clip-failed">
          {words.notKeptWhy}
        </Notice>
      )}
      <footer class={styles.actions}>
        <Button kind="primary" submits isBusy={isBusy} testId="clip-keep">
          {isKnown ? words.keepAgain : words.keep}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </footer>
    </form>
  );
}

interface PublishedProps {
  readonly at: number | undefined;
  readonly onChange: (at: number | undefined) => void;
}

function Published({ at, onChange }: PublishedProps) {
  const { clip: words } = useDashboardWords();
  const id = useId();
  return (
    <FieldFrame id={id} label={words.published} hint={words.publishedHint}>
      <input
        id={id}
        class={styles.input}
        type="datetime-local"
        data-testid="clip-published"
        aria-describedby={`${id}-note`}
        value={localTime(at)}
        onChange={({ currentTarget }) => onChange(timeOfLocal(currentTarget.value))}
      />
    </FieldFrame>
  );
}
