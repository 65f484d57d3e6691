/** What the labels say: how often the reading was right, what it took for what, and the totals by the labels. */

import { wholeNumber } from "@/components/format/number";
import { percent } from "@/components/format/rate";
import { useAccuracyWords } from "@/components/i18n/dashboard/use-accuracy-words";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Table } from "@/components/ui/table";
import type { Accuracy, BySentiment, Share } from "@/lib/metrics/accuracy";
import { leastForRate } from "@/lib/metrics/measure";
import { sentimentLabels } from "@/lib/model/classification";

import styles from "./accuracy.module.css";

export interface AccuracyResultProps {
  readonly accuracy: Accuracy;
  readonly totals: BySentiment<number>;
}

export function AccuracyResult({ accuracy, totals }: AccuracyResultProps) {
  const words = useAccuracyWords();
  return (
    <section class={styles.block} aria-labelledby="accuracy-result" data-testid="accuracy-result">
      <h3 id="accuracy-result" class={styles.heading}>
        {words.result}
      </h3>
      {accuracy.n === 0 ? (
        <p class={styles.soft}>{words.noResult}</p>
      ) : (
        <>
          <Overall accuracy={accuracy} />
          <Matrix accuracy={accuracy} />
          <Totals accuracy={accuracy} totals={totals} />
        </>
      )}
    </section>
  );
}

function Overall({ accuracy: { overall, n } }: { readonly accuracy: Accuracy }) {
  const words = useAccuracyWords();
  const { locale } = useI18n();
  if (!overall || n < leastForRate) return <p class={styles.soft}>{words.notCovered}</p>;
  return (
    <dl data-testid="accuracy-overall">
      <dt class={styles.soft}>{words.overall}</dt>
      <dd>
        <span class={styles.value}>{percent(overall.value, locale)}</span>{" "}
        <span class={styles.soft} title={words.intervalIs}>
          {words.interval(percent(overall.low, locale), percent(overall.high, locale))}
        </span>
      </dd>
    </dl>
  );
}

function Matrix({ accuracy: { matrix, classes } }: { readonly accuracy: Accuracy }) {
  const { terms } = useDashboardWords();
  const words = useAccuracyWords();
  const { locale } = useI18n();
  return (
    <div class={styles.scroll}>
      <Table kind="figures" testId="accuracy-matrix">
        <caption>{words.matrix}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.readAs}
            </th>
            <th scope="colgroup" colSpan={sentimentLabels.length}>
              {words.youSaid}
            </th>
            <th scope="col" rowSpan={2} title={words.intervalIs}>
              {words.right}
            </th>
          </tr>
          <tr>
            {sentimentLabels.map((actual) => (
              <th key={actual} scope="col">
                {terms.sentiments[actual]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sentimentLabels.map((predicted) => (
            <tr key={predicted}>
              <th scope="row">{terms.sentiments[predicted]}</th>
              {sentimentLabels.map((actual) => (
                <td key={actual} data-right={actual === predicted} data-cell={`${predicted} ${actual}`}>
                  {wholeNumber(matrix[predicted][actual], locale)}
                </td>
              ))}
              <td>
                <Right share={classes[predicted]} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** Of fewer than ten only the counts are given. */
function Right({ share }: { readonly share: Share | undefined }) {
  const words = useAccuracyWords();
  const { locale } = useI18n();
  if (!share) return <>–</>;
  if (share.n < leastForRate) return <>{words.rightOf(share.hits, share.n)}</>;
  return (
    <>
      {percent(share.value, locale)}{" "}
      <span class={styles.soft}>
        {words.interval(percent(share.low, locale), percent(share.high, locale))}
      </span>
    </>
  );
}

function Totals({ accuracy: { totals: adjusted }, totals }: AccuracyResultProps) {
  const { terms, inbox } = useDashboardWords();
  const words = useAccuracyWords();
  const { locale } = useI18n();
  if (!adjusted) return null;
  const whole = (value: number) => wholeNumber(value, locale);
  return (
    <div class={styles.scroll}>
      <Table kind="figures" testId="accuracy-totals">
        <caption>{words.totals}</caption>
        <thead>
          <tr>
            <th scope="col">{inbox.sentiment}</th>
            <th scope="col">{words.counted}</th>
            <th scope="col" title={words.intervalIs}>
              {words.adjusted}
            </th>
          </tr>
        </thead>
        <tbody>
          {sentimentLabels.map((label) => (
            <tr key={label}>
              <th scope="row">{terms.sentiments[label]}</th>
              <td>{whole(totals[label])}</td>
              <td>
                {whole(adjusted[label].value)}{" "}
                <span class={styles.soft}>
                  {words.interval(whole(adjusted[label].low), whole(adjusted[label].high))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
