import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

/** A subject that looks for nothing yet. */
export function aSubject(fields: Partial<Subject> = {}): Subject {
  return {
    id: "acme",
    clientId: "client",
    kind: "own",
    name: "Acme Kettles",
    terms: [],
    handles: [],
    hashtags: [],
    domains: [],
    exclusions: [],
    exactAccents: false,
    accounts: [],
    ...fields,
  };
}

/** A post by somebody who has nothing to do with anybody. */
export function aPost(fields: Partial<Post> = {}): Post {
  return {
    platform: "x",
    postId: "1",
    aliases: [],
    kind: "post",
    author: { accountId: "900", handle: "jo_visitor", name: "Jo" },
    text: "",
    sponsored: false,
    counts: {},
    links: [],
    hashtags: [],
    tagged: [],
    media: [],
    ...fields,
  };
}
