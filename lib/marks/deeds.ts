/** What the user can do from the menu of a mark, as its entries. */

import { sentimentLabels } from "@/lib/model/classification";
import { pageEditLimits, type PageEdit, type PageMark } from "@/lib/model/page-mark";

import type { Entry, Outcome } from "./menu";
import type { MarkWords } from "./words/en";

export interface NamedSubject {
  readonly id: string;
  readonly name: string;
}

/** What the board asks of the worker. Each throws where it was not done. */
export interface Deeds {
  /** What undoes it; `null` where it changed nothing. */
  readonly edit: (key: string, edit: PageEdit) => Promise<PageEdit | null>;
  readonly copy: (key: string) => Promise<void>;
  readonly openPerson: (key: string) => Promise<void>;
  /** Keeps the post for a subject that it does not name. Returns its key. */
  readonly clipNew: (article: Element, subjectId: string) => Promise<string>;
}

/** Of a mention. */
export function entriesOf(
  { key, state }: PageMark,
  subject: string,
  deeds: Deeds,
  words: MarkWords,
): readonly Entry[] {
  const { done } = words;
  const edits = (edit: PageEdit, said: string) => () => editing(deeds, key, edit, said, words);
  return [
    work(words.clip, edits({ name: "clip", value: true }, done.clipped)),
    work(words.copy, async () => {
      await deeds.copy(key);
      return { said: done.copied };
    }),
    {
      label: words.tag,
      step: {
        kind: "field",
        longest: pageEditLimits.tag,
        work: (value) => edits({ name: "add-tag", value }, done.tagged)(),
      },
    },
    {
      label: words.note,
      step: {
        kind: "field",
        longest: pageEditLimits.note,
        work: (value) => edits({ name: "add-note", value }, done.noted)(),
      },
    },
    {
      label: words.sentiment,
      step: {
        kind: "entries",
        entries: sentimentLabels.map((value) =>
          work(words.sentiments[value], edits({ name: "sentiment", value }, done.judged)),
        ),
      },
    },
    state === "aside"
      ? work(words.about(subject), edits({ name: "about", value: true }, done.about))
      : work(words.notAbout(subject), edits({ name: "about", value: false }, done.aside)),
    work(words.person, async () => {
      await deeds.openPerson(key);
      return { said: done.opened };
    }),
  ];
}

/** Of a post that is nobody's mention: for whom it is clipped is the question. */
export function entriesOfNew(
  article: Element,
  subjects: readonly NamedSubject[],
  deeds: Deeds,
  words: MarkWords,
): readonly Entry[] {
  return subjects.map(({ id, name }) => ({
    label: words.clipFor(name),
    step: {
      kind: "work",
      work: async () => {
        const key = await deeds.clipNew(article, id);
        return {
          said: words.done.clipped,
          undo: () => editing(deeds, key, { name: "about", value: false }, words.done.undone, words),
        };
      },
    },
  }));
}

function work(label: string, run: () => Promise<Outcome>): Entry {
  return { label, step: { kind: "work", work: run } };
}

async function editing(
  deeds: Deeds,
  key: string,
  edit: PageEdit,
  said: string,
  words: MarkWords,
): Promise<Outcome> {
  const undo = await deeds.edit(key, edit);
  if (undo === null) return { said: words.done.nothing };
  return { said, undo: () => editing(deeds, key, undo, words.done.undone, words) };
}
