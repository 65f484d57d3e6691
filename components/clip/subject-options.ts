/** Whose mention a clip can be: every subject, under the name of its client where there are several. */

import type { Subject } from "@/lib/model/subject";
import type { ClientRow } from "@/lib/store/client-row";

const option = ({ id, name }: Subject) => ({ value: id, text: name, isContent: true });

/** @param unnamed what a client is called that has no name. */
export function subjectOptions(subjects: readonly Subject[], clients: readonly ClientRow[], unnamed: string) {
  if (clients.length < 2) return subjects.map(option);
  return clients.flatMap(({ id, name }) =>
    subjects
      .filter(({ clientId }) => clientId === id)
      .map((subject) => ({ ...option(subject), group: name === "" ? unnamed : name })),
  );
}
