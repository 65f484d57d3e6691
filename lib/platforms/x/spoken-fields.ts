/** Under which names X writes what a post says, links to and is said to. Of cards the values, whatever their keys. */
export const spokenFields = [
  "full_text",
  "text",
  "title",
  "preview_text",
  "string_value",
  "expanded_url",
  "ext_alt_text",
  "screen_name",
  "in_reply_to_screen_name",
];
