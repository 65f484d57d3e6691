/** Words of exports: files, their columns, and what they had before. */

import { coverageEnglish } from "@/components/i18n/coverage/en";
import { many, number } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";

export const filesEnglish = {
  title: "Export this list",
  as: "As",
  formats: {
    csv: "CSV, for a spreadsheet",
    xlsx: "Excel workbook",
    ndjson: "NDJSON, one mention a line, unchanged",
    json: "JSON, unchanged",
    markdown: "Markdown table",
  },
  separator: "Separated by",
  separators: { ",": "comma", ";": "semicolon", "\t": "tab" },
  byteOrderMark: "Mark the file as UTF-8: Excel needs it, some importers trip over it",

  columns: "Columns",
  sets: {
    whole: "Everything",
    coverage: "Coverage sheet",
    airtable: "Airtable",
    "hubspot-contacts": "HubSpot contacts",
  },
  headers: (names: string) => `Headers: \u2068${names}\u2069`,
  edit: "Change",
  copy: "Copy and change",
  remove: "Remove",
  removed: (name: string) => `The columns ${quoted(name)} were removed.`,
  copyOf: (name: string) => `${name}, changed`,
  notSaved: "The columns could not be saved.",
  editTitle: "Columns of your own",
  setName: "Name",
  orderHint:
    "The header is what stands above the column in the file. Drag, or Alt with the up and down keys, moves a column.",
  headerOf: (name: string) => `Header of ${quoted(name)}`,
  moveUp: (name: string) => `Move ${quoted(name)} up`,
  moveDown: (name: string) => `Move ${quoted(name)} down`,
  takeOut: (name: string) => `Take ${quoted(name)} out`,
  movedTo: (name: string, place: number, count: number) =>
    `${quoted(name)} is ${number(place)} of ${number(count)}`,
  addColumn: "Add a column",
  leave: "Back",
  saveSet: "Save columns",
  problems: {
    noName: "Give the columns a name.",
    noColumns: "A table needs at least one column.",
    noHeader: "Every column needs a header.",
    sameHeader: "Two columns have the same header.",
  },

  which: "Which mentions",
  scopes: {
    all: "All of this list",
    new: "Only those that are new since the last export",
    changed: "Those that are new, and those that changed since",
  },
  before: (count: number) =>
    count === 0
      ? "Nothing was exported with these columns yet."
      : `${many(count, "mention was", "mentions were")} exported with these columns so far, in any format.`,
  beforeExact: (count: number) =>
    count === 0
      ? "Nothing was exported unchanged yet."
      : `${many(count, "mention was", "mentions were")} exported unchanged so far.`,
  forget: "Count all as new again",
  nothingNew: "Nothing new since the last export: no file was written.",

  notPublic: "Also posts that are not public",
  notPublicWhy: "Left out unless you ask: they were shown to you, not to everybody.",
  leftOut: (count: number) =>
    `${many(count, "post is", "posts are")} left out: shown to you, not to everybody.`,

  start: "Export",
  cancel: "Cancel",
  exporting: "Export",
  progress: (done: number, total: number) => `${number(done)} of ${many(total, "mention", "mentions")}`,
  exported: (count: number) => `${many(count, "mention", "mentions")} exported.`,
  notNoted: (count: number) =>
    `${many(count, "mention", "mentions")} exported, but it could not be noted: the next export takes them for new.`,
  stopped: "The export was cancelled. The file is not complete.",
  failed: "The file could not be written.",

  /** Short: they stand above a field. */
  columnNames: {
    key: "Key",
    client: "Client",
    subject: "Brand",
    platform: "Platform",
    kind: "Kind",
    postId: "Number of the post",
    url: "Link",
    postedAt: "Posted",
    firstSeenAt: "First seen",
    lastSeenAt: "Last seen",
    author: "Author",
    handle: "Handle",
    firstName: "First name (guessed)",
    lastName: "Last name (guessed)",
    authorUrl: "Link to the author",
    followers: "Followers",
    socialKey: "Social key",
    title: "Title",
    imageUrl: "Picture",
    rating: "Rating",
    text: "Text",
    language: "Language",
    venue: "Group or Page",
    visibility: "Visibility",
    how: "Named or addressed",
    terms: "Terms",
    mediaClass: "Media class",
    sentiment: "Sentiment",
    score: "Sentiment score",
    intents: "Intents",
    stage: "Stage",
    status: "Status",
    answeredAt: "Answered",
    firstResponseMinutes: "First answer in minutes",
    likes: "Likes, at least",
    likesMost: "Likes, at most",
    replies: "Replies, at least",
    repliesMost: "Replies, at most",
    shares: "Shares, at least",
    sharesMost: "Shares, at most",
    quotes: "Quotes, at least",
    quotesMost: "Quotes, at most",
    bookmarks: "Bookmarks",
    views: "Views, at least",
    viewsMost: "Views, at most",
    firstCountedAt: "First counted",
    firstLikes: "Likes when first counted",
    firstReplies: "Replies when first counted",
    firstShares: "Shares when first counted",
    firstViews: "Views when first counted",
    engagement: "Engagement",
    tags: "Tags",
    note: "Note",
    owner: "Owner",
    links: "Links in the text",
    hashtags: "Hashtags",
  },
  fieldNames: coverageEnglish,
};

/** The shape of every language. */
export type FilesWords = typeof filesEnglish;
