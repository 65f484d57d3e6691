/** Under which names Facebook writes what a post says, where its links lead, and where accounts are found. */
export const spokenFields = ["text", "title", "subtitle", "url", "external_url", "profile_url", "www_url"];
