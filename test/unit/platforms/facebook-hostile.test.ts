/** Whatever a page sends, the Facebook reader gives an account of it: it never throws, hangs or loses count. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { platform } from "@/lib/platforms/facebook/index";
import { readPage } from "@/lib/platforms/facebook/saved-page";
import { createStream } from "@/lib/platforms/facebook/stream";
import { readWhole } from "@/lib/platforms/facebook/stream";
import {
  aComment,
  aProfile,
  aStory,
  endpoint,
  groupStream,
  homeFeed,
  page,
  permalink,
} from "@/test/support/facebook-payloads";
import { files, recorded, samples } from "@/test/support/facebook-recordings";
import { readPayload } from "@/test/support/read-payload";

const url = endpoint;

/** Where a reading fails to account for what it was given. A text refused as a whole is accounted for too. */
function gapsIn(text: string): string[] {
  const reading = readPayload(platform, { url, text });
  return reading === undefined ? [] : gapsOf(reading);
}

function gapsOf(reading: NonNullable<ReturnType<typeof readPayload>>): string[] {
  const own = reading.posts.filter(({ via }) => via === undefined);
  const lost = Object.values(reading.dropped).reduce((sum, times) => sum + times, 0);
  const oddIds = reading.posts.filter(
    ({ postId }) => !/^(?:(?:photo:|video:)?\d{1,25}|pfbid[A-Za-z0-9]+)$/.test(postId),
  );
  const oddUrls = reading.posts.filter(
    (post) => post.url !== undefined && !post.url.startsWith("https://www.facebook.com/"),
  );
  return [
    ...(own.length + lost === reading.slots ? [] : ["slots"]),
    ...(reading.posts.length - own.length === reading.nested ? [] : ["nested"]),
    ...(oddIds.length === 0 ? [] : ["ids"]),
    ...(oddUrls.length === 0 ? [] : ["urls"]),
  ];
}

const group = aProfile({ name: "Kettle People", type: "Group" });
const thread = [aComment({ text: "a", replies: [aComment({ text: "b" })] })];
const shared = aStory({ text: "shared", author: aProfile({ name: "Globex", type: "Page" }) });
const stories = [
  aStory({ text: "https://acme-kettles.example #kettle", thread, to: group, reactions: { like: 1 } }),
  aStory({ text: "c", shared, photo: { id: "555000000000001" } }),
];
const texts = [
  JSON.stringify(homeFeed(stories)),
  groupStream(group, stories),
  JSON.stringify(permalink(stories[0] ?? aStory())),
  page([{ query: "CometModernHomeFeedQuery", results: [homeFeed(stories)] }], "x"),
];

test("arbitrary text and JSON are accounted for", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.array(fc.json()).map((lines) => lines.join("\n")),
      ),
      (text) => {
        expect(gapsIn(text)).toEqual([]);
      },
    ),
  );
});

const names =
  "data,path,label,node,edges,viewer,news_feed,story,feedback,comet_sections,content,context_layout,metadata,message,text,ranges,entity,offset,length,actors,id,post_id,name,url,wwwURL,attached_story,attachments,styles,media,creation_time,privacy_scope,icon_image,to,owning_profile,top_reactions,comments,total_count,reaction_count,count,i18n_reaction_count,author,body,legacy_fbid,comment_parent,replies_connection,parent_feedback,comment_create,__typename,__proto__,constructor,toString,result,__bbox,o0,delegate_page,sponsored_data".split(
    ",",
  );

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 10, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom<unknown>("1", "400000000000001", 2 ** 60, null, true, "", -1, 1e300),
      fc.constantFrom(
        "Story",
        "Comment",
        "User",
        "Group",
        "everyone",
        "pfbid0AAAAAAAAAAAAAA",
        "UzpfSTE6Mg==",
        "1.2K",
      ),
      fc.constantFrom("https://www.facebook.com/a/posts/12345", "javascript:alert(1)", "for (;;);"),
    ),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie("tree"), { maxKeys: 7 }),
  ),
}));

test("any arrangement of the names it looks for is accounted for", () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (contents) => {
      expect(gapsIn(contents.map((content) => JSON.stringify(content)).join("\n"))).toEqual([]);
      const story = { __typename: "Story", post_id: "400000000000001", comet_sections: contents[0] };
      expect(gapsIn(JSON.stringify({ data: { node: story, other: contents } }))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

/** The JSON of each line with its n-th value, counted round and round, replaced. */
function withReplaced(text: string, place: number, replacement: unknown): string {
  return text
    .replace("for (;;);", "")
    .split("\n")
    .map((line) => (line.startsWith("{") ? replacedIn(line, place, replacement) : line))
    .join("\n");
}

function replacedIn(line: string, place: number, replacement: unknown): string {
  let size = 0;
  JSON.parse(line, (_key, value: unknown) => {
    size += 1;
    return value;
  });
  let index = 0;
  return JSON.stringify(
    JSON.parse(line, (_key, value: unknown) => (index++ === place % size ? replacement : value)),
  );
}

test("answers with anything replaced by anything are accounted for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.jsonValue(), (text, place, value) => {
      expect(gapsIn(withReplaced(text, place, value))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("answers cut anywhere, whole or as streams, are accounted for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % text.length;
      const piece = text.slice(start, start + (length % text.length));
      expect(gapsIn(piece)).toEqual([]);
      const stream = createStream();
      for (const reading of [...stream.feed(piece), ...stream.end()]) expect(gapsOf(reading)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("an odd item costs only itself", () => {
  const three = ["1", "2", "3"].map((text) => aStory({ text }));
  fc.assert(
    fc.property(fc.jsonValue(), (odd) => {
      const answer = JSON.stringify(homeFeed(three), (name, value: unknown) =>
        name === "node" && JSON.stringify(value).includes(`"${three[1]?.id ?? ""}"`) ? odd : value,
      );
      expect(readPayload(platform, { url, text: answer })?.posts.map(({ text }) => text)).toEqual(["1", "3"]);
    }),
  );
});

test.each([
  { what: "lists nested 100,000 deep", text: `{"data":${"[".repeat(1e5)}${"]".repeat(1e5)}}` },
  { what: "objects nested 200,000 deep", text: `${'{"data":'.repeat(2e5)}1${"}".repeat(2e5)}` },
  { what: "200,000 empty objects", text: `{"data":{"a":[${"{},".repeat(2e5)}{}]}}` },
  {
    what: "200,000 slots",
    text: `{"data":{"edges":[${'{"node":{"__typename":"Story","id":"x"}},'.repeat(2e5)}{}]}}`,
  },
  {
    what: "a comment in a comment, 2,000 deep",
    text: `{"data":{"node":${'{"__typename":"Comment","legacy_fbid":"12345","author":{"id":"12345"},"feedback":{"node":'.repeat(2000)}1${"}}".repeat(2000)}}}`,
  },
  {
    what: "a share in a share, 5,000 deep",
    text: `{"data":{"node":${'{"__typename":"Story","post_id":"12345","message":{"text":"a"},"attached_story":'.repeat(5000)}null${"}".repeat(5000)}}}`,
  },
  { what: "50,000 lines", text: '{"data":{"a":1}}\n'.repeat(5e4) },
  {
    what: "10,000 parts of one post",
    text: `${JSON.stringify(homeFeed(stories))}\n${'{"label":"x","path":["viewer","news_feed","edges",0,"node"],"data":{"a":1}}\n'.repeat(1e4)}`,
  },
  {
    what: "a page of 20,000 broken calls",
    text: `<script>${'"RelayPrefetchedStreamCache","__bbox":{"a":"'.repeat(2e4)}</script>`,
  },
  {
    what: "a page of 20,000 open calls",
    text: `<script>${'"RelayPrefetchedStreamCache",'.repeat(2e4)}</script>`,
  },
  { what: "a page of 200,000 open scripts", text: "<script>".repeat(2e5) },
])("$what neither hang nor overflow it", ({ text }) => {
  expect(gapsIn(text)).toEqual([]);
  expect(readPayload(platform, { url, text })?.slots ?? 0).toBeLessThanOrEqual(10_000);
  const stream = createStream();
  for (const reading of [...stream.feed(text), ...stream.end()]) expect(gapsOf(reading)).toEqual([]);
});

test("parts cannot reach what is not theirs", () => {
  const path = [
    ["__proto__", "polluted"],
    ["constructor", "prototype"],
    ["a", 1e9],
    ["a", -1],
    ["a", {}],
    Array(100).fill("a"),
  ];
  const lines = path.map((steps) => JSON.stringify({ label: "x", path: steps, data: { polluted: true } }));
  expect(readWhole(['{"data":{"__proto__":{"polluted":true}}}', ...lines].join("\n"), {})?.slots).toBe(0);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  expect("polluted" in Object).toBe(false);
});

describe.skipIf(!samples)("recordings with anything replaced by anything", () => {
  test.each(files.filter(({ file }) => file.endsWith(".json")))("$file", ({ file }) => {
    const line = JSON.stringify({ data: {}, o0: JSON.parse(recorded(file)) }).replace('{"data":{},', "{");
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (place, value) => {
        expect(gapsIn(replacedIn(line, place, value))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("pages with bytes replaced", () => {
    const html = recorded("garcon-v2-real-page-b-text-story.html");
    fc.assert(
      fc.property(
        fc.nat({ max: html.length - 10 }),
        fc.string({ minLength: 1, maxLength: 8 }),
        (place, text) => {
          const changed = html.slice(0, place) + text + html.slice(place + text.length);
          for (const reading of readPage(changed).readings) expect(gapsOf(reading)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
