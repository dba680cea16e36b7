/** The plan of Đồng Nai 2020-2025, figure by figure as it was printed. */
import { issueText } from '../../src/i18n';
import { modelFromGrids } from '../../src/model';
import { planFromModel } from '../../src/plan';
import { sampleGrids } from './sampleGrids';

test('debug', () => {
  const { model, issues } = modelFromGrids(sampleGrids());
  console.log(issues.map((i) => issueText(i, 'vi')).join('\n'));
  const plan = planFromModel(model!);
  console.log(plan.issues.map((i) => i.severity + ' ' + issueText(i, 'vi')).join('\n'));
  for (const o of plan.plan?.options ?? [])
    console.log(
      o.option.name,
      o.personMonths.toFixed(),
      o.maintenance.toFixed(),
      o.total.toFixed(),
      o.phases.map((p) => [p.leaders, p.collaborators, p.total].join('/')),
      o.years.map((y) => [y.year, y.personMonths.toFixed(), y.maintenance.toFixed()].join(' ')),
      o.undated.toFixed(),
      o.places.map((p) => p.place.name + ' ' + p.personMonths.toFixed() + ' ' + p.maintenance.toFixed()),
      o.periods.length,
    );
  const law = planFromModel(model!, 'law');
  console.log(law.plan?.options.map((o) => o.maintenance.toFixed() + ' ' + o.periods.length));
});
