/** What an action asks for before it is done: until when, which tags, what to mute. One at a time. */

import { useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { MentionChange } from "@/lib/model/mention-change";

import { meantBy, type InboxActions, type InboxModel, type Mute } from "./inbox-model";
import { KeysDialog } from "./keys-dialog";
import { snoozes } from "./triage";

import styles from "./inbox-dialogs.module.css";

export type Asking = "snooze" | "tag" | "note" | "mute" | "more" | "keys" | "save";

export interface InboxDialogsProps {
  readonly asking: Asking | undefined;
  readonly model: InboxModel;
  readonly actions: InboxActions;
  readonly areKeysOn: boolean;
  readonly onKeys: (areOn: boolean) => void;
  readonly ask: (asking: Asking | undefined) => void;
}

export function InboxDialogs({ asking, model, actions, areKeysOn, onKeys, ask }: InboxDialogsProps) {
  const close = () => ask(undefined);
  const props = { model, actions, onClose: close };
  if (asking === "snooze") return <SnoozeDialog {...props} />;
  if (asking === "tag") return <TagDialog {...props} />;
  if (asking === "note") return <NoteDialog {...props} />;
  if (asking === "mute") return <MuteDialog {...props} />;
  if (asking === "more") return <MoreDialog {...props} ask={ask} />;
  if (asking === "save") return <SaveDialog {...props} />;
  if (asking === "keys") return <KeysDialog areKeysOn={areKeysOn} onKeys={onKeys} onClose={close} />;
  return null;
}

interface AskProps {
  readonly model: InboxModel;
  readonly actions: InboxActions;
  readonly onClose: () => void;
}

function SnoozeDialog({ actions, onClose }: AskProps) {
  const { shell, inbox } = useDashboardWords();
  return (
    <Dialog title={inbox.snoozeTitle} closeLabel={shell.close} testId="ask-snooze" onClose={onClose}>
      <div class={styles.choices}>
        {snoozes.map((snooze) => (
          <Button
            key={snooze}
            icon="clock"
            testId={`snooze-${snooze}`}
            onPress={() => {
              onClose();
              actions.snooze(snooze);
            }}
          >
            {inbox.snoozes[snooze]}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}

function TagDialog({ model, actions, onClose }: AskProps) {
  const { shell, inbox } = useDashboardWords();
  const [text, setText] = useState("");
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const mentions = meantBy(model);
  const tags = [...new Set(mentions.flatMap((mention) => mention.tags ?? []))].toSorted();
  const save = () => {
    onClose();
    const added = text.split(",").flatMap((part) => part.trim().slice(0, 60) || []);
    if (added.length > 0 || removed.length > 0) actions.tag(added, removed);
  };
  const count = model.isAllSelected ? model.pages.total.count : mentions.length;
  return (
    <Dialog title={inbox.tagTitle(count)} closeLabel={shell.close} testId="ask-tag" onClose={onClose}>
      <Field
        label={inbox.tagAdd}
        hint={inbox.tagsHint}
        example={inbox.tagExample}
        value={text}
        testId="tag-field"
        onChange={setText}
        onEnter={save}
      />
      {tags.length > 0 && (
        <div class={styles.tags}>
          {tags.map((tag) => (
            <label key={tag} class={styles.choice}>
              <input
                type="checkbox"
                aria-label={inbox.tagRemove(tag)}
                checked={!removed.includes(tag)}
                onChange={({ currentTarget }) =>
                  setRemoved((before) =>
                    currentTarget.checked ? before.filter((other) => other !== tag) : [...before, tag],
                  )
                }
              />
              <bdi>{tag}</bdi>
            </label>
          ))}
        </div>
      )}
      <div class={styles.foot}>
        <Button kind="primary" testId="save-tags" onPress={save}>
          {inbox.saveTags}
        </Button>
      </div>
    </Dialog>
  );
}

function NoteDialog({ model, actions, onClose }: AskProps) {
  const { shell, inbox } = useDashboardWords();
  const [mention] = meantBy(model);
  const [note, setNote] = useState(mention?.note ?? "");
  const [owner, setOwner] = useState(mention?.owner ?? "");
  const save = () => {
    onClose();
    actions.change(noteChange({ note: mention?.note ?? "", owner: mention?.owner ?? "" }, { note, owner }));
  };
  return (
    <Dialog title={inbox.noteTitle} closeLabel={shell.close} testId="ask-note" onClose={onClose}>
      <label class={styles.field}>
        <span class={styles.label}>{inbox.note}</span>
        <TextArea rows={5} longest={10_000} testId="note-field" value={note} onChange={setNote} />
        <span class={styles.hint}>{inbox.noteHint}</span>
      </label>
      <Field
        label={inbox.owner}
        hint={inbox.ownerHint}
        value={owner}
        testId="owner-field"
        onChange={setOwner}
        onEnter={save}
      />
      <div class={styles.foot}>
        <Button kind="primary" testId="save-note" onPress={save}>
          {inbox.saveNote}
        </Button>
      </div>
    </Dialog>
  );
}

interface Notes {
  readonly note: string;
  readonly owner: string;
}

/** Only what is another text than before; an emptied one is taken back. */
function noteChange(before: Notes, after: Notes): MentionChange {
  const [note, owner] = [after.note.trim(), after.owner.trim()];
  return {
    ...(note !== before.note && { note: note === "" ? null : note }),
    ...(owner !== before.owner && { owner: owner === "" ? null : owner }),
  };
}

function MuteDialog({ model, actions, onClose }: AskProps) {
  const { shell, inbox } = useDashboardWords();
  const [word, setWord] = useState("");
  const { opened } = model;
  if (opened.state !== "ready") return null;
  const { post } = opened.detail;
  const mute = (what: Mute) => {
    onClose();
    actions.mute(what);
  };
  const author = post.author.name ?? post.author.handle;
  const place = post.venue?.name;
  const typed = word.trim();
  return (
    <Dialog title={inbox.muteTitle} closeLabel={shell.close} testId="ask-mute" onClose={onClose}>
      <p class={styles.hint}>{inbox.muteWhy}</p>
      <div class={styles.choices}>
        {author !== undefined && (
          <Button icon="people" testId="mute-author" onPress={() => mute({ kind: "author" })}>
            {inbox.muteAuthor(author)}
          </Button>
        )}
        {place !== undefined && (
          <Button icon="mute" testId="mute-place" onPress={() => mute({ kind: "place" })}>
            {inbox.mutePlace(place)}
          </Button>
        )}
      </div>
      <Field
        label={inbox.muteWord}
        example={inbox.muteWordExample}
        value={word}
        testId="mute-word"
        onChange={setWord}
        onEnter={() => typed !== "" && mute({ kind: "word", word: typed })}
      />
      <div class={styles.foot}>
        <Button testId="mute-this-word" onPress={() => typed !== "" && mute({ kind: "word", word: typed })}>
          {inbox.muteThis}
        </Button>
      </div>
    </Dialog>
  );
}

function MoreDialog({ model, actions, onClose, ask }: AskProps & { readonly ask: (asking: Asking) => void }) {
  const { shell, inbox } = useDashboardWords();
  const [mention] = meantBy(model);
  const subject = model.subjects.find(({ id }) => id === mention?.subjectId)?.name ?? "";
  const isOpen = model.selected.size === 0 && model.opened.state === "ready" && !model.isAllSelected;
  const isAside = mention?.aside !== undefined;
  const isSnoozed = mention?.snoozedUntil !== undefined;
  const choices = [
    { action: "moved", icon: "lock", label: inbox.moved },
    { action: "ignore", icon: "mute", label: inbox.ignore },
    { action: "reopen", icon: "clock", label: inbox.reopen },
    ...(isSnoozed ? [{ action: "unsnooze", icon: "pause", label: inbox.unsnooze } as const] : []),
    isAside
      ? ({ action: "about", icon: "check", label: inbox.about(subject) } as const)
      : ({ action: "notAbout", icon: "remove", label: inbox.notAbout(subject) } as const),
  ] as const;
  return (
    <Dialog title={inbox.more} closeLabel={shell.close} testId="ask-more" onClose={onClose}>
      <div class={styles.choices}>
        {choices.map(({ action, icon, label }) => (
          <Button
            key={action}
            icon={icon}
            testId={`more-${action}`}
            onPress={() => {
              onClose();
              actions.apply(action);
            }}
          >
            {label}
          </Button>
        ))}
        {isOpen && (
          <Button icon="mute" testId="more-mute" onPress={() => ask("mute")}>
            {inbox.mute}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function SaveDialog({ actions, onClose }: AskProps) {
  const { shell, inbox } = useDashboardWords();
  const [name, setName] = useState("");
  const save = () => {
    if (name.trim() === "") return;
    onClose();
    actions.saveView(name.trim());
  };
  return (
    <Dialog title={inbox.save} closeLabel={shell.close} testId="ask-save" onClose={onClose}>
      <Field
        label={inbox.saveName}
        example={inbox.saveExample}
        value={name}
        testId="view-name"
        onChange={setName}
        onEnter={save}
      />
      <div class={styles.foot}>
        <Button kind="primary" testId="save-this-view" onPress={save}>
          {inbox.saveView}
        </Button>
      </div>
    </Dialog>
  );
}
