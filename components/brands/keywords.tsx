/** The keywords of one subject: typed, explained, tried on what is stored, and saved. */

import { useEffect, useMemo, useState } from "preact/hooks";

import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { Subject } from "@/lib/model/subject";
import { inWords, type Words } from "@/lib/query/in-words";
import { parseQuery } from "@/lib/query/parse-query";
import { printQuery } from "@/lib/query/print-query";
import { unseenByPages } from "@/lib/reading/page-subject";

import { KeywordsField } from "./keywords-field";
import { queryTextOf, readKeywords, withKeywords } from "./keywords-model";
import { KeywordsPreview } from "./keywords-preview";
import { OnInventedPosts } from "./on-invented-posts";
import { previewOf, type TriedPost } from "./try-keywords";

import styles from "./brands.module.css";

export interface KeywordsProps {
  readonly subject: Subject;
  /** The newest of what is stored of the client. */
  readonly posts: readonly TriedPost[];
  /** `true` = there are no others. */
  readonly isWhole: boolean;
  readonly timeZone: string;
  readonly save: (subject: Subject) => Promise<void>;
}

/** Trying on every post is for a pause in typing. */
const pauseMs = 200;

export function Keywords({ subject, posts, isWhole, timeZone, save }: KeywordsProps) {
  const words = useBrandsWords();
  const before = queryTextOf(subject);
  const [text, setText] = useState(before);
  const [excluded, setExcluded] = useState(subject.excluded ?? "");
  const [agreed, setAgreed] = useState(false);
  const [state, setState] = useState<"typing" | "saving" | "failed">("typing");
  const keywords = useMemo(() => readKeywords(text), [text]);
  const never = useMemo(() => readKeywords(excluded), [excluded]);
  const tried = useSettled(text);
  const triedExcluded = useSettled(excluded);
  const question = useMemo(() => {
    const { query } = parseQuery(tried);
    return query && { subject: withKeywords(subject, query, triedExcluded), query, timeZone };
  }, [tried, triedExcluded, subject, timeZone]);
  const preview = useMemo(
    () => (question && posts.length > 0 ? previewOf(posts, question) : undefined),
    [question, posts],
  );

  const unseen = keywords.query ? unseenByPages(keywords.query).map(printQuery) : [];
  const isExcludedFine = excluded.trim() === "" || never.query !== undefined;
  const isCostly = keywords.costly.length > 0;
  const canSave = keywords.query !== undefined && isExcludedFine && (!isCostly || agreed);
  const isChanged = text !== before || excluded !== (subject.excluded ?? "");
  const submit = async () => {
    if (!keywords.query || !canSave) return;
    setState("saving");
    try {
      await save(withKeywords(subject, keywords.query, excluded));
      setState("typing");
    } catch {
      setState("failed"); // What was typed is still there, and can be sent again.
    }
  };

  return (
    <form
      class={styles.keywords}
      data-testid="keywords"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p class={styles.soft}>{subject.query === undefined ? words.fromFields : words.ownQuery}</p>
      <KeywordsField
        label={words.query}
        hint={words.queryHint}
        keywords={keywords}
        testId="keywords-query"
        onChange={setText}
      />
      {keywords.query && (
        <p class={styles.said} data-testid="keywords-said">
          {words.posts(bare(said(inWords(keywords.query), words.say)))}
        </p>
      )}
      <KeywordsField
        label={words.excluded}
        hint={words.excludedHint}
        keywords={never}
        mayBeEmpty
        testId="keywords-excluded"
        onChange={setExcluded}
      />
      {/* A branch without any words is said below, with what it asks for. */}
      {unseen.length > 0 && !isCostly && (
        <Notice tone="warn" title={words.unseen(unseen)} testId="keywords-unseen">
          {words.unseenWhy}
        </Notice>
      )}
      {keywords.costly.map(({ branch }) => (
        <Notice key={branch} tone="warn" title={words.everyPost} testId="keywords-costly">
          {words.everyPostWhy(branch)}
        </Notice>
      ))}
      {isCostly && (
        <Switch label={words.everyPostAgree} isOn={agreed} testId="keywords-agree" onChange={setAgreed} />
      )}
      {state === "failed" && (
        <Notice tone="bad" title={words.notSaved}>
          {words.notSavedWhy}
        </Notice>
      )}
      <p class={styles.actions}>
        {isChanged && canSave && (
          <Button kind="primary" submits isBusy={state === "saving"} testId="keywords-save">
            {words.save}
          </Button>
        )}
      </p>
      <KeywordsPreview preview={preview} hasPosts={posts.length > 0} isWhole={isWhole} />
      <OnInventedPosts subject={subject} question={question} />
    </form>
  );
}

/** From the inside out. */
function said(
  { key, arguments: given, parts }: Words,
  say: (part: { key: string; arguments: Words["arguments"]; parts: readonly string[] }) => string,
): string {
  return say({ key, arguments: given, parts: parts.map((part) => said(part, say)) });
}

/** A list that is the whole sentence needs no parentheses around it. */
function bare(sentence: string): string {
  return /^\([^()]*\)$/.test(sentence) ? sentence.slice(1, -1) : sentence;
}

/** The last text that stood for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
