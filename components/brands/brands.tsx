/** Brands, competitors and topics, connected: the fields that most people fill in, and the keywords of each. */

import { useCallback, useMemo } from "preact/hooks";

import { withParams } from "@/components/dashboard/address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { JobLine } from "@/components/health-and-store/job-line";
import { useJob } from "@/components/health-and-store/use-job";
import { useLive } from "@/components/hooks/use-live";
import { useSites } from "@/components/hooks/use-sites";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { SubjectList } from "@/components/options/subject-list";
import { Skeleton } from "@/components/ui/skeleton";
import type { Subject } from "@/lib/model/subject";
import { sites as allSites } from "@/lib/platforms/sites";
import { newestPosts } from "@/lib/store/queries/newest-posts";

import { Keywords } from "./keywords";

import styles from "./brands.module.css";

/** Of each site; what a preview looks at while one types. */
const postsTried = 400;
const platforms = [...allSites.map(({ id }) => id), "web"];

export function Brands({ services, client, subjects, address, go }: DashboardProps) {
  const { words: all } = useI18n();
  const { brands: words } = useDashboardWords();
  const tell = useTell();
  const { db, send } = services;
  const sites = useSites(services.sites);
  const job = useJob(db);
  const posts = useLive(
    useCallback(() => newestPosts(db, platforms, postsTried), [db]),
    db,
  );
  const chosen = subjects.find(({ id }) => id === address.params.subject) ?? subjects[0];
  const save = useCallback(
    async (subject: Subject) => {
      await send("subject.save", subject);
    },
    [send],
  );
  const model = useMemo(
    () => ({ subjects, clientId: client.id, sites: sites.rows ?? [], isCapturing: true }),
    [subjects, client.id, sites.rows],
  );
  if (sites.rows === undefined || posts.state === "loading")
    return <Skeleton label={all.loading} lines={9} />;
  const saveKeywords = async (subject: Subject) => {
    await save(subject);
    tell({ text: words.saved });
  };
  return (
    <div class={styles.page} data-testid="brands">
      <SubjectList
        model={model}
        actions={{
          sites: sites.actions,
          save,
          remove: async (id) => {
            await send("subject.remove", { id });
          },
          setCapturing: () => undefined,
        }}
      />
      <JobLine
        job={job?.kind === "rerun" ? job : undefined}
        cancel={(id) => void send("job.cancel", { id })}
      />
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
            posts={posts.state === "ready" ? posts.value : []}
            timeZone={client.timeZone}
            save={saveKeywords}
          />
        </section>
      )}
    </div>
  );
}
