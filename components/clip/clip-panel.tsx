/** The clip panel: what will be kept, every field of it to be changed. Shows and asks; keeps nothing itself. */

import { useEffect, useId, useRef, useState } from "preact/hooks";

import { excerptOf } from "@/components/format/excerpt";
import { useClipWords } from "@/components/i18n/dashboard/use-clip-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldFrame } from "@/components/ui/field-frame";
import { Notice } from "@/components/ui/notice";
import { Choice } from "@/components/ui/select";
import { TextArea, type TextAreaProps } from "@/components/ui/text-area";
import { TokenField } from "@/components/ui/token-field";
import { isWebAddress } from "@/lib/kit/web-address";
import type { ClipOffer } from "@/lib/model/clip-draft";
import type { Subject } from "@/lib/model/subject";
import type { ClientRow } from "@/lib/store/client-row";

import {
  firstFields,
  requestOf,
  withPage,
  withSubject,
  type ClipFields,
  type PageChanges,
} from "./clip-draft";
import { CoverageFields } from "./coverage-fields";
import { localTime, timeOfLocal } from "./local-time";
import { PageDetails } from "./page-details";
import { PictureField, type Pictured } from "./picture-field";
import { rememberedFor } from "./remembered";
import { subjectOptions } from "./subject-options";
import { usePreparing } from "./use-preparing";

import styles from "./clip.module.css";

export interface ClipBeside {
  /** Where several wait, one is on top: what is typed goes there. */
  readonly isInFront: boolean;
  /** Epoch ms: the key was pressed once more, the page having the focus. Absent = not yet. */
  readonly keepAskedAt?: number | undefined;
}

export interface ClipPanelProps {
  readonly offer: ClipOffer;
  readonly subjects: readonly Subject[];
  readonly clients: readonly ClientRow[];
  /** Of all clients, see remembered.ts. */
  readonly remembered: string;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly beside: ClipBeside | undefined;
  readonly prepare: () => Promise<unknown>;
  readonly keep: (request: ReturnType<typeof requestOf>) => void;
  readonly picture: () => Promise<Pictured>;
  readonly close: () => void;
}

const pageKinds = ["article", "blog", "forum", "review", "video"] as const;
/** A post is kept whole; here its beginning is enough to know it by. */
const mostSaid = 600;
const longestTag = 60;
const mostTags = 50;

export function ClipPanel(props: ClipPanelProps) {
  const { offer, subjects, clients, remembered, isBusy, hasFailed, beside, prepare, keep, picture, close } =
    props;
  const { words: all } = useI18n();
  const words = useClipWords();
  const [fields, setFields] = useState(() => firstFields(offer, subjects, remembered));
  const [isAsked, setAsked] = useState(false);
  const isKnown = Object.hasOwn(offer.known, fields.subjectId);
  const { page, post } = fields;
  const clientId = subjects.find(({ id }) => id === fields.subjectId)?.clientId;
  const form = useRef<HTMLFormElement>(null);
  // On the form and not in a field: Enter keeps at once, Tab goes to the first field.
  const isInFront = beside?.isInFront ?? true;
  useEffect(() => {
    if (isInFront) form.current?.focus();
  }, [isInFront]);
  const submit = () => {
    setAsked(true);
    if (fields.subjectId !== "" && isWebAddress(page.url)) keep(requestOf(fields));
  };
  const onTouched = usePreparing(prepare);
  const keepAskedAt = beside?.keepAskedAt;
  useEffect(() => {
    if (keepAskedAt !== undefined) form.current?.requestSubmit();
  }, [keepAskedAt]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The form is the first stop of the focus, where Enter does what it does in its fields.
    <form
      ref={form}
      class={styles.panel}
      data-testid="clip-panel"
      tabIndex={-1}
      aria-label={post ? words.titlePost : words.title}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target === form.current) submit();
      }}
      onInput={onTouched}
      onFocusIn={onTouched}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header class={styles.top}>
        <h1>{post ? words.titlePost : words.title}</h1>
        <p class={styles.soft}>
          <bdi>{page.domain}</bdi> · {beside ? words.whyBeside : words.why}
        </p>
      </header>
      {isKnown && <Notice tone="tip" title={post ? words.knownPost : words.known} testId="clip-known" />}
      <Choice
        label={words.subject}
        value={fields.subjectId}
        testId="clip-subject"
        hint={offer.subjectIds.length === 0 ? (post ? words.postNamesNobody : words.namesNobody) : undefined}
        error={isAsked && fields.subjectId === "" ? words.chooseFirst : undefined}
        options={[
          ...(fields.subjectId === "" ? [{ value: "", text: "–" }] : []),
          ...subjectOptions(subjects, clients, all.popup.unnamedClient),
        ]}
        onChange={(id) => setFields(withSubject(fields, id, { known: offer.known, subjects, remembered }))}
      />
      {post ? (
        <PostSaid author={page.author} text={page.text} />
      ) : (
        <PageFields page={page} onChange={(changes) => setFields(withPage(fields, changes))} />
      )}
      <CoverageFields
        fields={fields.fields}
        own={rememberedFor(remembered, clientId).ownFields}
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
      {!post && (
        <Lines
          label={words.lead}
          value={page.lead ?? ""}
          longest={5_000}
          testId="clip-lead"
          onChange={(lead) => setFields(withPage(fields, { lead }))}
        />
      )}
      {!post && <PageDetails page={page} onChange={(changes) => setFields(withPage(fields, changes))} />}
      <Lines
        label={words.note}
        value={fields.note}
        longest={10_000}
        testId="clip-note"
        onChange={(note) => setFields({ ...fields, note })}
      />
      {offer.hasTab && (
        <PictureField
          picture={fields.picture}
          isOfPost={post !== undefined}
          take={picture}
          onChange={(taken) => setFields({ ...fields, picture: taken })}
        />
      )}
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

/** What a post says is not changed here: the post is the evidence. */
function PostSaid({ author, text }: { readonly author: string | undefined; readonly text: string }) {
  return (
    <blockquote class={styles.said} dir="auto" data-testid="clip-post">
      {author !== undefined && (
        <p>
          <strong dir="auto">{author}</strong>
        </p>
      )}
      {excerptOf(text, [], mostSaid).map((piece) => piece.text)}
    </blockquote>
  );
}

interface PageFieldsProps {
  readonly page: ClipFields["page"];
  readonly onChange: (changes: PageChanges) => void;
}

function PageFields({ page, onChange }: PageFieldsProps) {
  const words = useClipWords();
  return (
    <>
      <Field
        label={words.headline}
        value={page.title ?? ""}
        testId="clip-title"
        onChange={(title) => onChange({ title })}
      />
      <div class={styles.pair}>
        <Field
          label={words.author}
          value={page.author ?? ""}
          testId="clip-author"
          onChange={(author) => onChange({ author })}
        />
        <Choice
          label={words.kind}
          value={page.kind}
          testId="clip-kind"
          options={pageKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          onChange={(kind) => onChange({ kind: pageKinds.find((one) => one === kind) ?? page.kind })}
        />
      </div>
      <Published at={page.publishedAt} onChange={(publishedAt) => onChange({ publishedAt })} />
    </>
  );
}

interface LinesProps extends Pick<TextAreaProps, "value" | "longest" | "onChange"> {
  readonly label: string;
  readonly testId: string;
}

function Lines({ label, ...lines }: LinesProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <TextArea {...lines} id={id} rows={3} />
    </FieldFrame>
  );
}

interface PublishedProps {
  readonly at: number | undefined;
  readonly onChange: (at: number | undefined) => void;
}

function Published({ at, onChange }: PublishedProps) {
  const words = useClipWords();
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
