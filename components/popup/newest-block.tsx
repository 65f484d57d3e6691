/** The newest mentions; without any, what would bring the first. */

import { useI18n } from "@/components/i18n/use-i18n";
import { MentionCard } from "@/components/mentions/mention-card";
import type { SiteRow } from "@/components/setup/site-row";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { MentionView } from "@/lib/model/figures";
import { addressesOf } from "@/lib/platforms/addresses";

import block from "./popup-block.module.css";

interface NewestBlockProps {
  readonly mentions: readonly MentionView[];
  readonly now: number;
  readonly name: string;
  readonly sites: readonly SiteRow[];
}

export function NewestBlock({ mentions, now, name, sites }: NewestBlockProps) {
  const { words } = useI18n();
  if (mentions.length === 0) return <NoMentions name={name} sites={sites} />;
  return (
    <section class={block.block} aria-labelledby="newest-title">
      <div class={block.head}>
        <h2 id="newest-title" class={block.title}>
          {words.popup.newest}
        </h2>
      </div>
      <ul data-testid="newest-list">
        {mentions.map((mention) => (
          <MentionCard key={mention.key} mention={mention} now={now} />
        ))}
      </ul>
    </section>
  );
}

function NoMentions({ name, sites }: { name: string; sites: readonly SiteRow[] }) {
  const { words } = useI18n();
  const site = sites.find(({ isOn }) => isOn);
  const address = site && addressesOf(site.id)?.search(name);
  return (
    <EmptyState
      title={words.popup.empty(name)}
      testId="no-mentions"
      action={
        site &&
        address !== undefined && (
          <LinkButton href={address} icon="external">
            {words.popup.lookOn(site.label)}
          </LinkButton>
        )
      }
    >
      {words.popup.emptyHow}
    </EmptyState>
  );
}
