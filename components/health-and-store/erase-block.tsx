/** Forgetting one account for good. The only thing here that cannot be undone: it asks. */

import { useState } from "preact/hooks";

import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Choice } from "@/components/ui/select";
import { sites } from "@/lib/platforms/sites";
import { handleKey } from "@/lib/store/keys";

import { Block } from "./block";

import styles from "./store.module.css";

export interface EraseBlockProps {
  /** @param account key: "x:77", or "x:@maria". */
  readonly erase: (account: string) => void;
}

export function EraseBlock({ erase }: EraseBlockProps) {
  const words = useStoreWords();
  const [site, setSite] = useState(sites[0]?.id ?? "");
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState<"no" | "sure" | "bad">("no");
  const name = typed.trim().replace(/^@/, "");
  const isName = /^[^\s|/]{1,100}$/u.test(name);
  return (
    <Block title={words.erase} why={words.eraseWhy} testId="store-erase">
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(isName ? "sure" : "bad");
        }}
      >
        <Choice
          label={words.eraseSite}
          value={site}
          options={sites.map(({ id, label }) => ({ value: id, text: label }))}
          onChange={setSite}
        />
        <Field
          label={words.eraseHandle}
          value={typed}
          error={asked === "bad" ? words.eraseBad : undefined}
          testId="erase-name"
          onChange={(text) => {
            setTyped(text);
            setAsked("no");
          }}
        />
        <p class={styles.actions}>
          {asked === "sure" ? (
            <>
              <span>{words.eraseSure(`\u2068${name}\u2069`)}</span>
              <Button
                kind="danger"
                testId="erase-sure"
                onPress={() => {
                  erase(/^\d+$/.test(name) ? `${site}:${name}` : handleKey(site, name));
                  setTyped("");
                  setAsked("no");
                }}
              >
                {words.eraseYes}
              </Button>
            </>
          ) : (
            <Button submits testId="erase">
              {words.eraseNow}
            </Button>
          )}
        </p>
      </form>
    </Block>
  );
}
