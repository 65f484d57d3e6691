/** A table of sites: how reading goes, in words, with a sign that repeats them. */

import { useHealthWords } from "@/components/i18n/health/use-health-words";
import { Table } from "@/components/ui/table";

import type { HealthActions, HealthModel } from "./health-model";
import { HealthSite } from "./health-site";

export function HealthTable({ model, copyShape }: { readonly model: HealthModel } & HealthActions) {
  const health = useHealthWords();
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
