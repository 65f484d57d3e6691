/** The posts and the people that had the most effect. */

import { withParams } from "@/components/dashboard/address";
import { shownCount, shownSum } from "@/components/format/count";
import { wholeNumber } from "@/components/format/number";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { CountText } from "@/components/mentions/count-text";
import { MentionCard } from "@/components/mentions/mention-card";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import type { TopVoice } from "@/lib/store/queries/report-figures";

import { postsLink, topOrders, type TopOrder } from "./report-address";
import type { ReportProps } from "./report-model";
import { type DetailsProps, SampleNote } from "./topics-section";

import styles from "./report.module.css";

const mostVoices = 10;

export function TopsSection({ model, address, go, details }: DetailsProps & Pick<ReportProps, "go">) {
  const { report } = useDashboardWords();
  const { order } = model.choices;
  return (
    <>
      <span class={styles.choices}>
        <span class={styles.soft}>{report.topBy}</span>
        <Select
          label={report.topBy}
          value={order}
          options={topOrders.map((name) => ({ value: name, text: report.orders[name] }))}
          testId="top-order"
          onChange={(name) => go(withParams(address, { order: name, at: undefined }), "replace")}
        />
      </span>
      <h3>{report.topPosts}</h3>
      {details.tops.length === 0 ? (
        <p class={styles.soft}>{report.none}</p>
      ) : (
        <ol class={styles.tops} data-testid="top-posts">
          {details.tops.map((mention) => (
            <MentionCard key={mention.key} mention={mention} now={model.now} />
          ))}
        </ol>
      )}
      <h3>{report.topVoices}</h3>
      <SampleNote posts={details.sample.posts} isWhole={details.sample.isWhole} />
      <VoiceTable
        voices={sorted(details.sample.voices, order).slice(0, mostVoices)}
        linkTo={(no) =>
          postsLink(
            { address, subjectId: model.subject.id, range: model.range, by: model.choices.by },
            { author: String(no) },
          )
        }
      />
    </>
  );
}

/** Growth is one of posts, not of people: their order is then that of engagement. */
function sorted(voices: readonly TopVoice[], order: TopOrder): readonly TopVoice[] {
  if (order !== "reach") return voices;
  return voices.toSorted((a, b) => (b.followers ?? -1) - (a.followers ?? -1));
}

interface VoiceTableProps {
  readonly voices: readonly TopVoice[];
  readonly linkTo: (authorNo: number) => string;
}

function VoiceTable({ voices, linkTo }: VoiceTableProps) {
  const { locale, words } = useI18n();
  const { report } = useDashboardWords();
  return (
    <div class={styles.scroll}>
      <Table kind="figures" testId="top-voices">
        <thead>
          <tr>
            <th scope="col">{report.voice}</th>
            <th scope="col">{report.metrics.mentions.name}</th>
            <th scope="col">{report.engagement}</th>
            <th scope="col">{report.followers}</th>
          </tr>
        </thead>
        <tbody>
          {voices.map(({ authorNo, name, handle, mentions, engagement, followers }) => (
            <tr key={authorNo}>
              <th scope="row">
                <a href={linkTo(authorNo)}>
                  {name === undefined && handle === undefined ? (
                    report.unknownAuthor
                  ) : (
                    <bdi>{name ?? `@${handle}`}</bdi>
                  )}
                </a>
              </th>
              <td>{wholeNumber(mentions, locale)}</td>
              <td>
                <CountText
                  shown={shownSum(engagement, engagement.known < mentions, locale)}
                  reason={words.count.unknown}
                />
              </td>
              <td>
                <CountText shown={shownCount(followers, locale)} reason={words.count.unknown} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
