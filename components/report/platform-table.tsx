/** What was earned on each site. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Table } from "@/components/ui/table";
import { summed, counted } from "@/lib/metrics/counts";
import { sites } from "@/lib/platforms/sites";
import type { PlatformFigures } from "@/lib/store/queries/report-figures";

import { MetricValue } from "./metric-figure";

import styles from "./report.module.css";

export function PlatformTable({ platforms }: { readonly platforms: readonly PlatformFigures[] }) {
  const { report } = useDashboardWords();
  const { metrics } = report;
  return (
    <div class={styles.scroll}>
      <Table kind="figures">
        <caption class={styles.caption}>{report.platforms}</caption>
        <thead>
          <tr>
            <th scope="col">{report.site}</th>
            <th scope="col">{metrics.mentions.name}</th>
            <th scope="col">{metrics.engagement.name}</th>
            <th scope="col">{metrics.views.name}</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map(({ platform, mentions, engagement, views }) => (
            <tr key={platform}>
              <th scope="row">
                <bdi>{sites.find(({ id }) => id === platform)?.label ?? platform}</bdi>
              </th>
              <td>
                <MetricValue measure={counted("mentions", mentions)} params={{ platform }} />
              </td>
              <td>
                <MetricValue measure={summed("engagement", engagement, mentions)} params={{ platform }} />
              </td>
              <td>
                <MetricValue measure={summed("views", views, mentions)} params={{ platform }} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
