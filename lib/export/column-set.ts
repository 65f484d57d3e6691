/** Which columns a file has, in which order and under which headers. */

import { coverageFields, type CoverageField } from "@/lib/model/clip";
import type { SavedColumnSet } from "@/lib/model/column-set";

import { isColumnId, type ColumnId } from "./columns";

export interface ChosenColumn {
  readonly id: ColumnId;
  readonly header: string;
}

export interface ColumnSet {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly ChosenColumn[];
}

const set = (id: string, name: string, chosen: readonly (readonly [ColumnId, string])[]): ColumnSet => ({
  id,
  name,
  columns: chosen.map(([column, header]) => ({ id: column, header })),
});

/** What is put down about a clip; empty for posts. */
const coverageHeaders: Readonly<Record<CoverageField, string>> = {
  outlet: "Outlet",
  prominence: "Prominence",
  message: "Key message",
  spokesperson: "Spokesperson",
  linksToUs: "Links to us",
  campaign: "Campaign",
};

/** Everything, under the names that the exact form has. */
const whole = set("whole", "Everything", [
  ["key", "Key"],
  ["subject", "Brand"],
  ["platform", "Platform"],
  ["kind", "Kind"],
  ["url", "Link"],
  ["postedAt", "Posted (UTC)"],
  ["firstSeenAt", "First seen (UTC)"],
  ["lastSeenAt", "Last seen (UTC)"],
  ["author", "Author"],
  ["handle", "Handle"],
  ["followers", "Followers"],
  ["title", "Title"],
  ["text", "Text"],
  ["imageUrl", "Image"],
  ["rating", "Rating"],
  ["language", "Language"],
  ["venue", "Group or Page"],
  ["visibility", "Visibility"],
  ["how", "Named or addressed"],
  ["terms", "Terms"],
  ["mediaClass", "Media class"],
  ["sentiment", "Sentiment"],
  ["score", "Sentiment score"],
  ["intents", "Intents"],
  ["stage", "Stage"],
  ["status", "Status"],
  ["answeredAt", "Answered (UTC)"],
  ["firstResponseMinutes", "First answer (minutes)"],
  ["likes", "Likes"],
  ["likesMost", "Likes (at most)"],
  ["replies", "Replies"],
  ["repliesMost", "Replies (at most)"],
  ["shares", "Shares"],
  ["sharesMost", "Shares (at most)"],
  ["quotes", "Quotes"],
  ["views", "Views"],
  ["viewsMost", "Views (at most)"],
  ["tags", "Tags"],
  ["note", "Note"],
  ["owner", "Owner"],
  ["links", "Links"],
  ["hashtags", "Hashtags"],
  ...coverageFields.map((name) => [`field:${name}`, coverageHeaders[name]] as const),
]);

/**
 * HubSpot's contact import asks for one of e-mail, first name and last name; the social key is for a property
 * of the user's own that tells contacts apart.
 */
const hubspot = set("hubspot-contacts", "HubSpot contacts", [
  ["firstName", "First Name"],
  ["lastName", "Last Name"],
  ["socialKey", "Social Key"],
  ["handle", "Social Handle"],
  ["authorUrl", "Website URL"],
  ["url", "Last Mention URL"],
  ["text", "Last Mention"],
  ["postedAt", "Last Mention Date"],
]);

/** The first column of an Airtable table is its primary field. */
const airtable = set("airtable", "Airtable", [
  ["key", "Mention ID"],
  ["subject", "Brand"],
  ["text", "Text"],
  ["author", "Author"],
  ["url", "URL"],
  ["platform", "Platform"],
  ["postedAt", "Posted"],
  ["sentiment", "Sentiment"],
  ["mediaClass", "Media class"],
  ["engagement", "Engagement"],
  ["views", "Views"],
  ["tags", "Tags"],
  ["note", "Notes"],
]);

/** What a coverage report lists, in the order in which agencies list it. */
const coverage = set("coverage", "Coverage sheet", [
  ["postedAt", "Date (UTC)"],
  ["field:outlet", "Outlet"],
  ["title", "Headline"],
  ["author", "Author"],
  ["url", "Link"],
  ["kind", "Type"],
  ["text", "Extract"],
  ["sentiment", "Tone"],
  ["field:prominence", "Prominence"],
  ["field:message", "Key message"],
  ["field:spokesperson", "Spokesperson"],
  ["field:linksToUs", "Links to us"],
  ["field:campaign", "Campaign"],
  ["engagement", "Engagement"],
  ["views", "Views"],
]);

/** Starting points: they can be copied, not changed. */
export const readySets: readonly ColumnSet[] = [whole, coverage, airtable, hubspot];

/** Under this name is noted what was exported in the exact form, which has no columns. */
export const exactSetId = "exact";

/** The client's own, in the order of their names. A column that this version does not know is left out. */
export function ownSets(saved: readonly SavedColumnSet[], clientId: string): readonly ColumnSet[] {
  return saved
    .filter((row) => row.clientId === clientId && row.removedAt === undefined)
    .map(({ id, name, columns }) => ({
      id,
      name,
      columns: columns.flatMap(({ id: column, header }) =>
        isColumnId(column) ? [{ id: column, header }] : [],
      ),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
