/** What stands in the clip panel while it is filled in, and the clip that it comes to. */

import { compact } from "@/lib/kit/compact";
import type { ClipNotes, ClipOffer, ClipPicture, ClipRequest } from "@/lib/model/clip-draft";
import type { ClippedPage } from "@/lib/model/clipped-page";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

export interface ClipFields extends ClipNotes {
  readonly subjectId: string;
  readonly page: ClippedPage;
  readonly post?: Post | undefined;
  readonly picture?: ClipPicture | undefined;
}

/** What the user chose for the clip before: nobody types a campaign five times. */
export interface Remembered {
  readonly campaign: string;
  /** Names of the fields that the user defined. */
  readonly ownFields: readonly string[];
}

/** The panel as it opens: what is known of the page, what it says, what was chosen before. */
export function firstFields(
  { page, post, subjectIds, known }: ClipOffer,
  subjects: readonly Subject[],
  remembered: Remembered,
): ClipFields {
  const [only] = subjects;
  const subjectId = subjectIds[0] ?? (subjects.length === 1 && only ? only.id : "");
  return withSubject({ page, post, subjectId: "", tags: [], note: "", fields: {} }, subjectId, {
    known,
    subjects,
    remembered,
  });
}

export interface Around {
  readonly known: ClipOffer["known"];
  readonly subjects: readonly Subject[];
  readonly remembered: Remembered;
}

/** Another subject: its own notes where there are any, else what can be told from the page. */
export function withSubject(before: ClipFields, subjectId: string, around: Around): ClipFields {
  const { known, subjects, remembered } = around;
  const notes = Object.hasOwn(known, subjectId) ? known[subjectId] : undefined;
  if (notes) return { ...before, subjectId, ...notes };
  const subject = subjects.find(({ id }) => id === subjectId);
  const { page } = before;
  return {
    ...before,
    subjectId,
    fields: filled({
      // A post stands on its site, which is no outlet.
      outlet: before.post ? "" : (page.outlet ?? page.domain),
      campaign: remembered.campaign,
      ...before.fields,
      linksToUs: subject && linksTo(page, subject.domains) ? "yes" : "",
      prominence: subject && !before.post ? prominenceOf(page, subject.terms) : "",
    }),
  };
}

/** What is sent: empty fields are left out. */
export function requestOf({ note, fields, ...rest }: ClipFields): ClipRequest {
  return compact({ ...rest, note: note.trim(), fields: filled(fields) });
}

/** Changes what is known of the page; an empty text makes it unknown. */
export function withPage(
  before: ClipFields,
  changes: { readonly [Name in "title" | "author" | "lead"]?: string } & {
    readonly kind?: ClippedPage["kind"];
    readonly publishedAt?: number | undefined;
  },
): ClipFields {
  const page = { ...before.page, ...changes };
  const known = Object.fromEntries(
    Object.entries(page).filter(([name, value]) => value !== undefined && (value !== "" || name === "text")),
  );
  return { ...before, page: { ...pageBase(page), ...known } };
}

function pageBase({ kind, url, domain, counts, text, textIsCut, links }: ClippedPage): ClippedPage {
  return { kind, url, domain, counts, text, textIsCut, links };
}

function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ""),
  );
}

function linksTo({ links }: ClippedPage, domains: readonly string[]): boolean {
  const hosts = links.flatMap((link) => (URL.canParse(link) ? [new URL(link).hostname] : []));
  return hosts.some((host) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`)));
}

/** Said by the headline, by the beginning, or only further down: a first guess, by plain letters. */
function prominenceOf({ title = "", lead = "", text }: ClippedPage, terms: readonly string[]): string {
  const says = (part: string) => terms.some((term) => part.toLowerCase().includes(term.toLowerCase()));
  if (says(title)) return "headline";
  if (says(lead)) return "feature";
  return says(text) ? "passing" : "";
}
