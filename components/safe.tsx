/** Catches what a view throws: a sentence and one button instead of an empty page. */

import type { ComponentChildren } from "preact";
import { useErrorBoundary } from "preact/hooks";

import { useI18n } from "./i18n/use-i18n";
import { Button } from "./ui/button";
import { Notice } from "./ui/notice";

export function Safe({ children }: { children: ComponentChildren }) {
  const { words } = useI18n();
  const [error] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  // What stands around it gives room to what is in it.
  return (
    <div>
      <Notice
        tone="bad"
        title={words.broken.title}
        action={<Button onPress={() => location.reload()}>{words.broken.again}</Button>}
      >
        {words.broken.safe}
      </Notice>
    </div>
  );
}
