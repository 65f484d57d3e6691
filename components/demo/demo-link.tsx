/** The way into the demo, beside the first step of one's own. */

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { pages } from "@/components/pages";
import { LinkButton } from "@/components/ui/link-button";

export function DemoLink() {
  const { demo } = useDashboardWords();
  return (
    <LinkButton href={`${pages.dashboard}?demo`} testId="open-demo">
      {demo.open}
    </LinkButton>
  );
}
