/** A choice of the view that is still there when it opens again. On this computer only; losing it costs nothing. */

import { useState } from "preact/hooks";

export function useRemembered(name: string, fallback: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(name) ?? fallback);
  const remember = (next: string) => {
    localStorage.setItem(name, next);
    setValue(next);
  };
  return [value, remember];
}
