/** People, connected: who talked about the brand, or one of them. */

import type { DashboardProps } from "@/components/dashboard/dashboard-view";

import { PeopleList } from "./people-list";
import { PersonPage } from "./person-page";

export function People(props: DashboardProps) {
  const { address, subjects } = props;
  const subject = subjects.find(({ id }) => id === address.params.subject) ?? subjects[0];
  if (!subject) return null;
  const no = Number(address.params.person);
  return Number.isSafeInteger(no) && no > 0 ? (
    <PersonPage {...props} subject={subject} no={no} />
  ) : (
    <PeopleList {...props} subject={subject} />
  );
}
