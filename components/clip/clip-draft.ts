/** What stands in the clip panel while it is filled in, and the clip that it comes to. */

import { compact } from "@/lib/kit/compact";
import { domainOf, isWebAddress } from "@/lib/kit/web-address";
import type { ClipNotes, ClipOffer, ClipPicture, ClipRequest } from "@/lib/model/clip-draft";
import type { ClippedPage } from "@/lib/model/clipped-page";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

import { rememberedFor } from "./remembered";

export interface ClipFields extends ClipNotes {
  readonly subjectId: string;
  readonly page: ClippedPage;
  readonly post?: Post | undefined;
  readonly picture?: ClipPicture | undefined;
}

/** The panel as it opens: what is known of the page, what it says, what was chosen before. */
export function firstFields(
  { page, post, subjectIds, known }: ClipOffer,
  subjects: readonly Subject[],
  remembered: string,
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
  /** Of all clients, see remembered.ts. */
  readonly remembered: string;
}

/** Another subject: its own notes where there are any, else what can be told from the page. */
export function withSubject(before: ClipFields, subjectId: string, around: Around): ClipFields {
  const { known, subjects, remembered } = around;
  const notes = Object.hasOwn(known, subjectId) ? known[subjectId] : undefined;
  if (notes) return { ...before, subjectId, ...notes };
  const find = (wanted: string) => subjects.find(({ id }) => id === wanted);
  const subject = find(subjectId);
  const { page } = before;
  const { campaign, ...typed } = before.fields;
  // What only was proposed is proposed anew: a campaign of one client is nothing to another.
  const isProposed = campaign === rememberedFor(remembered, find(before.subjectId)?.clientId).campaign;
  return {
    ...before,
    subjectId,
    fields: filled({
      // A post stands on its site, which is no outlet.
      outlet: before.post ? "" : (page.outlet ?? page.domain),
      ...typed,
      campaign:
        campaign === undefined || isProposed
          ? rememberedFor(remembered, subject?.clientId).campaign
          : campaign,
      linksToUs: subject && linksTo(page, subject.domains) ? "yes" : "",
      prominence: subject && !before.post ? prominenceOf(page, subject.terms) : "",
    }),
  };
}

/** What is sent: empty fields are left out. */
export function requestOf({ note, fields, ...rest }: ClipFields): ClipRequest {
  return compact({ ...rest, note: note.trim(), fields: filled(fields) });
}

export type PageChanges = {
  readonly [Name in "title" | "author" | "lead" | "url" | "language"]?: string;
} & Partial<Pick<ClippedPage, "kind" | "counts">> & {
    readonly publishedAt?: number | undefined;
    readonly rating?: ClippedPage["rating"];
  };

/** Changes what is known of the page; an empty text makes it unknown. */
export function withPage(before: ClipFields, changes: PageChanges): ClipFields {
  const page = { ...before.page, ...changes };
  const known = Object.fromEntries(
    Object.entries(page).filter(([, value]) => value !== undefined && value !== ""),
  );
  return { ...before, page: { ...known, ...pageBase(page) } };
}

function pageBase({ kind, url, domain, counts, text, textIsCut, links }: ClippedPage): ClippedPage {
  const host = isWebAddress(url) ? domainOf(url) : domain;
  return { kind, url, domain: host, counts: compact(counts), text, textIsCut, links };
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
