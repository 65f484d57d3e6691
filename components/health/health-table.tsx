/** A table of sites: how reading goes, in words, with a sign that repeats them. */

import { useI18n } from "@/components/i18n/use-i18n";
import { Table } from "@/components/ui/table";

import type { HealthActions, HealthModel } from "./health-model";
import { HealthSite } from "./health-site";

export function HealthTable({ model, copyShape }: { readonly model: HealthModel } & HealthActions) {
  const { health } = useI18n().words;
  const columns = [
    { name: health.site },
    { name: health.state },
    { name: health.lastCapture },
    { name: health.responses, title: health.responsesIs },
    { name: health.screen },
    { name: health.dropped, title: health.droppedIs },
  ];
  return (
    <Table kind="list">
      <thead>
        <tr>
          {columns.map(({ name, title }) => (
            <th key={name} scope="col" title={title}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {model.rows.map((row) => (
        <HealthSite key={row.id} row={row} now={model.now} copyShape={copyShape} />
      ))}
    </Table>
  );
}
