/** What a site's third script does in its pages, when they have come to rest: draws the marks (see lib/marks). */

import { native } from "@/lib/browser/native";
import { toWire } from "@/lib/kit/wire";
import { createBoard } from "@/lib/marks/board";
import { followPointed } from "@/lib/marks/pointed";
import { shownName, type ShownPosts } from "@/lib/marks/shown-posts";
import { chooseWords } from "@/lib/marks/words/choose-words";
import { sendFromPage } from "@/lib/messages/page-bus";
import type { Batch } from "@/lib/model/batch";
import type { PageMark } from "@/lib/model/page-mark";
import { pointedName } from "@/lib/model/pointed";
import { siteOf } from "@/lib/platforms/sites";
import { createMarksSwitch } from "@/lib/settings/marks-switch";
import { createPlanReader } from "@/lib/settings/published";

import { isGone } from "./is-gone";

/** Does nothing where the screen's script is not there, and where it has been already. */
export function runMarks(): void {
  const posts: unknown = Object.getOwnPropertyDescriptor(globalThis, shownName)?.value;
  const site = siteOf(location.href);
  if (!isShownPosts(posts) || !site || Object.hasOwn(globalThis, pointedName)) return;
  const { id: platform } = site;
  const marksSwitch = createMarksSwitch(native);
  const { readPlan } = createPlanReader(native);
  const board = createBoard({
    window,
    posts,
    words: chooseWords(navigator.languages),
    ask: async (ids) => {
      if (isGone()) board.setOn(false);
      return (await sendFromPage("marks.of", { platform, ids })).marks;
    },
    subjects: async () => (await readPlan()).plan?.subjects ?? [],
    deeds: {
      edit: async (key, edit) => (await sendFromPage("marks.edit", { key, edit })).undo,
      copy: async (key) => copy(await sendFromPage("marks.row", { key })),
      openPerson: async (key) => void (await sendFromPage("marks.person", { key })),
      clipNew: (article, subjectId) => clipNew(posts, platform, article, subjectId),
    },
  });
  const pointed = followPointed({ window, posts, tell: offerInMenu });
  Object.assign(globalThis, { [pointedName]: pointed });
  const follow = async () => {
    // Without an answer the extension is gone, and its marks with it.
    board.setOn(await marksSwitch.isOn(platform).catch(() => false));
  };
  marksSwitch.watch(
    () => board.refresh(),
    () => void follow(),
  );
  whenLoaded(() => void follow());
}

/** Where the extension is gone, so is its menu. */
function offerInMenu(isOnPost: boolean): void {
  sendFromPage("menu.post", { isOnPost }).catch(() => undefined); // The menu stays as it was, for one click.
}

/** The same one door as everything else: the post as the screen shows it, with the subject that the user chose. */
async function clipNew(
  posts: ShownPosts,
  platform: string,
  article: Element,
  subjectId: string,
): Promise<string> {
  const post = posts.read(article);
  if (post === undefined) throw new Error("The post is not there any more");
  const now = Date.now();
  const match = { subjectId, how: "clipped", isAddressed: false, terms: [], spans: [] } as const;
  const batch: Batch = {
    batchId: crypto.randomUUID(),
    platform,
    madeAt: now,
    posts: [{ post, matches: [match], isOwnWriting: false, seenAt: now, source: "dom" }],
    shares: [],
    tallies: [],
  };
  await sendFromPage("batch.deliver", toWire(batch).value);
  const { marks } = await sendFromPage("marks.of", { platform, ids: [post.postId] });
  const kept: PageMark | undefined = marks.find((mark) => mark.subjectId === subjectId);
  if (!kept) throw new Error("It was not kept");
  await sendFromPage("marks.edit", { key: kept.key, edit: { name: "clip", value: true } });
  return kept.key;
}

async function copy({ html, text }: { readonly html: string; readonly text: string }): Promise<void> {
  const [rich, plain] = ["text/html", "text/plain"] as const;
  await navigator.clipboard.write([
    new ClipboardItem({
      [rich]: new Blob([html], { type: rich }),
      [plain]: new Blob([text], { type: plain }),
    }),
  ]);
}

/** While a page is still put together, an element of ours in it could be taken for one of its own. */
function whenLoaded(step: () => void): void {
  if (document.readyState === "complete") step();
  else window.addEventListener("load", step, { once: true });
}

/** Only our own scripts run in this world: this tells one version's shape from another's. */
function isShownPosts(value: unknown): value is ShownPosts {
  return typeof value === "object" && value !== null && "spotOf" in value;
}
