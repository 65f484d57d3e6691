/** Words of the clip panel and of what a clip is made of. */

import { many } from "@/components/i18n/english";
import type { CoverageField } from "@/lib/model/clip";
import type { PageKind } from "@/lib/model/clipped-page";

const fields: Record<CoverageField, string> = {
  outlet: "Outlet",
  prominence: "Prominence",
  message: "Key message",
  spokesperson: "Spokesperson",
  linksToUs: "Links to us",
  campaign: "Campaign",
};

const kinds: Record<PageKind, string> = {
  article: "Article",
  blog: "Blog",
  forum: "Forum",
  review: "Review",
  video: "Video",
};

export const clip = {
  tab: "Clip",
  title: "Clip this page",
  titlePost: "Clip this post",
  why: "Everything can be changed. Enter keeps it.",
  whyBeside: "Everything can be changed. Enter keeps it, and so does the key that clips, pressed again.",
  subject: "Whose mention is it?",
  namesNobody: "The page names nobody you track. Choose whom it concerns.",
  postNamesNobody: "The post names nobody you track. Choose whom it concerns.",
  chooseFirst: "Choose whom it concerns.",
  headline: "Headline",
  author: "Author",
  published: "Published",
  publishedHint: "In your time zone. Empty = unknown.",
  kind: "Kind of page",
  kinds,
  lead: "Extract",
  fields,
  prominence: {
    headline: "In the headline",
    feature: "It is about it",
    passing: "In passing",
    none: "Not said",
  },
  yes: "Yes",
  no: "No",
  notSaid: "Not said",
  tags: "Tags",
  tooManyTags: "No more than 50 tags.",
  tagTooLong: "A tag has no more than 60 characters.",
  removeTag: (tag: string) => `Take away the tag ${tag}`,
  note: "Note",
  ownFields: "Fields of your own",
  ownField: "Name of a new field",
  addField: "Add field",
  keep: "Keep",
  keepAgain: "Keep the changes",
  cancel: "Close",
  known: "You clipped this page before. What you put down then is filled in.",
  knownPost: "You clipped this post before. What you put down then is filled in.",
  moreWaiting: (count: number) => `${many(count, "more clip waits", "more clips wait")} below this one`,
  picture: "Picture of the screen",
  takeOfPost: "Add a picture of the post",
  takeOfPage: "Add a picture of what is on the screen",
  pictureOfPost: "The post as it stood on the screen",
  pictureOfPage: "The page as it stood on the screen",
  removePicture: "Take the picture away",
  noPicture: {
    refused: "The browser allows no picture of this tab. Clip it again from its tab, then add the picture.",
    moved: "The tab shows something else now. Go back to it and try again.",
    unseen: "Scroll the post into view and try again.",
  },
  kept: "Kept",
  copies: (count: number) => `The same text stands in ${many(count, "other clip", "other clips")}:`,
  notKept: "It was not kept",
  notKeptWhy: "Nothing is lost: it still stands here. Try again.",
  unreadable: "This page cannot be clipped",
  unreadableWhy:
    "Browsers let no extension into their own pages, their stores and files. Open the article in a tab of its own and clip it there.",
  gone: "The page is not waiting any more",
  goneWhy: "Clip it again from its tab.",
  noSubjects: "Set up a brand first",
  noSubjectsWhy: "A clip belongs to a brand, a competitor or a topic.",
  setUp: "Set up",
  storeFailed: "The store cannot be read",
  storeFailedWhy:
    "Nothing is lost. Close this window and clip the page again; if it stays so, restart the browser.",
};
