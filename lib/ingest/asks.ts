/** Whether a text asks something, in any script. Marks inside an address are no question. */

const address = /\bhttps?:\/\/\S+/gu;

/** ? and its forms: full-width, Arabic, Greek, Ethiopic, Armenian, Vai, Bamum, doubled, reversed, emoji. */
const questionMark = /[?？؟\u037E፧՞꘏꛷⁇⁈⁉‽⸮﹖❓❔]/u;

export function asks(text: string): boolean {
  return questionMark.test(text.replaceAll(address, ""));
}
