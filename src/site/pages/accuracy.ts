import { getAccuracy } from '../../catalog/index.ts';
import { getAccuracyFigure } from '../accuracy-figure.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';

/** How often the classifier is right. */
export const accuracyPage = single('/accuracy/', (catalog) => {
  const { addresses, data } = catalog;
  const summary =
    'How often the automatic verdicts agree with labels given by reading the definitions, what they miss, and how sure these figures are.';
  return {
    head: getHead(catalog, { title: 'Accuracy', description: summary, path: addresses.accuracy }),
    title: 'Accuracy',
    summary,
    guide: addresses.guide('how-to-read-a-verdict'),
    figure: data.accuracy && getAccuracyFigure(data.accuracy),
    accuracy: data.accuracy && getAccuracy(data.accuracy, addresses),
  };
});
