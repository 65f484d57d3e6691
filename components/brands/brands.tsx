/** Brands, competitors and topics, connected: the fields that most people fill in, and the keywords of each. */

import { useCallback, useMemo } from "preact/hooks";

import { addressTo, withParams } from "@/components/dashboard/address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { type Told, useTell } from "@/components/dashboard/tell";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { useLive } from "@/components/hooks/use-live";
import { useSites } from "@/components/hooks/use-sites";
import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { SubjectList } from "@/components/options/subject-list";
import { Skeleton } from "@/components/ui/skeleton";
import type { Subject } from "@/lib/model/subject";
import { sites as allSites } from "@/lib/platforms/sites";
import { postsToTry } from "@/lib/store/queries/posts-to-try";

import { Keywords } from "./keywords";
import { RerunLine } from "./rerun-line";
import { RuledOut } from "./ruled-out";
import { triedPost } from "./tried-posts";

import styles from "./brands.module.css";

/** Of each site; what a preview looks at while one types. */
const postsTried = 400;
const platforms = [...allSites.map(({ id }) => id), "web"];

export function Brands({ services, client, subjects, address, go }: DashboardProps) {
  const { words: all } = useI18n();
  const words = useBrandsWords();
  const tell = useTell();
  const { db, send } = services;
  const sites = useSites(services.sites);
  const chosen = subjects.find(({ id }) => id === address.params.subject) ?? subjects[0];
  const subjectId = chosen?.id ?? "";
  const live = useLive(
    useCallback(async () => {
      const { posts, isWhole } = await postsToTry(db, subjectId, platforms, postsTried);
      return { posts: posts.map(triedPost), isWhole };
    }, [db, subjectId]),
    db,
  );
  const save = useCallback(
    async (subject: Subject) => {
      await send("subject.save", subject);
    },
    [send],
  );
  const model = useMemo(
    () => ({ subjects, clientId: client.id, sites: sites.rows ?? [] }),
    [subjects, client.id, sites.rows],
  );
  if (sites.rows === undefined || live.state === "loading") return <Skeleton label={all.loading} lines={9} />;
  if (live.state === "failed") return <ViewFailed testId="brands-failed" />;
  const tried = live.value;
  const saveKeywords = async (subject: Subject) => {
    await save(subject);
    tell({ text: words.saved });
  };
  const countAgain = async (subject: Subject, told?: Told) => {
    try {
      await save(subject);
      if (told) tell(told);
    } catch {
      tell({ text: words.notChanged, tone: "bad" }); // It still stands there, and can be tried again.
    }
  };
  return (
    <div class={styles.page} data-testid="brands">
      <div>
        <SubjectList
          model={model}
          actions={{
            save,
            remove: async (id) => {
              await send("subject.remove", { id });
            },
          }}
        />
        <RerunLine
          db={db}
          cancel={(id) => void send("job.cancel", { id })}
          again={() => void send("job.start", { kind: "rerun", argument: {} })}
          showAside={() => go(withParams(addressTo("mentions", address), { aside: "only" }))}
        />
      </div>
      {chosen && (
        <section class={styles.block} aria-labelledby="keywords-title">
          <h2 id="keywords-title">{words.keywords}</h2>
          <p class={styles.soft}>{words.keywordsWhy}</p>
          <nav class={styles.tabs} aria-label={words.list}>
            {subjects.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class={styles.tab}
                aria-pressed={id === chosen.id}
                data-testid="keywords-of"
                onClick={() => go(withParams(address, { subject: id }))}
              >
                <bdi>{name}</bdi>
              </button>
            ))}
          </nav>
          <Keywords
            key={`${chosen.id} ${chosen.updatedAt}`}
            subject={chosen}
            posts={tried.posts}
            isWhole={tried.isWhole}
            timeZone={client.timeZone}
            save={saveKeywords}
          />
          <RuledOut
            subject={chosen}
            change={(subject, name) =>
              void countAgain(subject, { text: words.countsAgain(name), undo: () => void countAgain(chosen) })
            }
          />
        </section>
      )}
    </div>
  );
}
