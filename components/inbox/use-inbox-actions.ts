/** Everything that can be done in the inbox, as messages to the worker or as another address. */

import { withParams, hashOf } from "@/components/dashboard/address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { momentOf } from "@/components/format/age";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import type { MentionView } from "@/lib/model/figures";
import { decisionNames, type KeyedChange, type MentionChange } from "@/lib/model/mention-change";
import type { Subject } from "@/lib/model/subject";
import { mentionsByKey } from "@/lib/store/queries/mentions-by-key";
import type { SubjectRow } from "@/lib/store/subject-row";

import { everyMention } from "./every-mention";
import type { InboxQuestion } from "./inbox-address";
import { meantBy, type InboxActions, type InboxModel, type Mute, type Opened } from "./inbox-model";
import { leavesList } from "./leaves-list";
import { mutedIn } from "./mute";
import { placeOf, rowAt } from "./pages";
import { changesFor, directChanges, snoozeUntil, tagChanges } from "./triage";
import { useEdits } from "./use-edits";
import type { MentionPages } from "./use-mention-pages";
import type { Selection } from "./use-selection";

export interface InboxContext extends DashboardProps {
  readonly question: InboxQuestion;
  readonly list: MentionPages;
  readonly opened: Opened;
  readonly selection: Selection;
  readonly exportList: () => void;
}

export interface ConnectedActions {
  readonly actions: InboxActions;
  readonly work: InboxModel["work"];
}

export function useInboxActions(context: InboxContext): ConnectedActions {
  const { services, address, go, client, subjects, question, list, opened, selection } = context;
  const { inbox } = useDashboardWords();
  const { locale } = useI18n();
  const tell = useTell();
  const edits = useEdits(services.send);
  const failed = () => tell({ text: inbox.notSaved, tone: "bad" });

  const open: InboxActions["open"] = (key, how) => go(withParams(address, { open: key }), how);

  /** To the row below the open one, else the one above, when the open one is about to leave. */
  const openNeighbour = (change: MentionChange) => {
    if (question.open === undefined || !leavesList(question.filter, change)) return;
    const place = placeOf(list.pages, question.open);
    if (place < 0) return;
    const next = rowAt(list.pages, place + 1) ?? (place > 0 ? rowAt(list.pages, place - 1) : undefined);
    open(next?.key, "replace");
  };

  /** The mentions that are meant: all of the list, the selected ones, or the open one. */
  const meant = async (): Promise<readonly MentionView[]> => {
    if (selection.isAll) return everyMention(services.db, question);
    // Also what is far from the screen by now, and was let go.
    if (selection.selected.size > 0) return mentionsByKey(services.db, [...selection.selected]);
    return meantBy({ pages: list.pages, selected: selection.selected, opened, question });
  };

  const edit = async (
    changesOf: (mentions: readonly MentionView[]) => readonly KeyedChange[],
    said: (changed: number) => string,
    change?: MentionChange,
  ): Promise<void> => {
    const isMany = selection.isAll || selection.selected.size > 0;
    const changes = meant().then((mentions) => {
      if (mentions.length === 0) tell({ text: inbox.chooseFirst });
      else if (change && !isMany) openNeighbour(change);
      return changesOf(mentions);
    });
    await edits.send(changes, said);
    if (isMany) selection.selectAll(false);
  };

  const editAll = (change: MentionChange, said: (changed: number) => string) =>
    void edit(
      (mentions) =>
        changesFor(
          mentions.map(({ key }) => key),
          change,
        ),
      said,
      change,
    ).catch(failed);

  const muteIn = async (mute: Mute): Promise<void> => {
    if (opened.state !== "ready") return;
    const { mention, post } = opened.detail;
    const subject = subjects.find(({ id }) => id === mention.subjectId);
    const next = subject && mutedIn(subject, mute, post);
    if (!subject || !next) return;
    await services.send("subject.save", subjectOnly(next));
    const name =
      mute.kind === "word" ? mute.word : mute.kind === "place" ? post.venue?.name : post.author.name;
    tell({
      text: inbox.did.mute(name ?? post.author.handle ?? ""),
      undo: () => void services.send("subject.save", subjectOnly(subject)).catch(failed),
    });
  };

  const actions: InboxActions = {
    go,
    show: list.show,
    open,
    select: selection.select,
    selectAll: selection.selectAll,
    apply: (action) => editAll(directChanges[action], inbox.did[action]),
    snooze: (snooze) => {
      const until = snoozeUntil(snooze, Date.now());
      editAll({ snoozedUntil: until }, (count) => inbox.did.snooze(count, momentOf(until, locale)));
    },
    tag: (added, removed) =>
      void edit((mentions) => tagChanges(mentions, added, removed), inbox.did.tag).catch(failed),
    change: (change) => {
      if (question.open === undefined || Object.keys(change).length === 0) return;
      const [name = "status"] = decisionsIn(change);
      void edits.send(changesFor([question.open], change), () => inbox.did.change(inbox.decision[name]));
    },
    mute: (mute) => void muteIn(mute).catch(failed),
    removePicture: () => {
      if (question.open === undefined) return;
      const key = question.open;
      void services.send("picture.remove", { key }).then(() => tell({ text: inbox.pictureGone }), failed);
    },
    undo: edits.undo,
    saveView: (name) => {
      const draft = { clientId: client.id, name, address: hashOf(withParams(address, { open: undefined })) };
      void services.send("view.save", draft).then(() => tell({ text: inbox.saveDone(name) }), failed);
    },
    removeView: (id) =>
      void services.send("view.remove", { id }).then(() => tell({ text: inbox.undone }), failed),
    exportList: context.exportList,
  };

  return { actions, work: edits.work };
}

function decisionsIn(change: MentionChange) {
  return decisionNames.filter((name) => change[name] !== undefined);
}

/** Without what the store alone writes beside it. */
function subjectOnly(row: Subject | SubjectRow): Subject {
  const fields: Partial<SubjectRow> & Subject = { ...row };
  const { updatedAt: _at, updatedBy: _by, removedAt: _removed, ...subject } = fields;
  return subject;
}
