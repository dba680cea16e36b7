/** What the pane says it found in the input tables. */
import { foundIn } from '../../src/taskpane/data/found';
import { samplePlan } from './sights';

describe('what was found', () => {
  it('is 11 places, 9,839 facilities in 2019, 67 projects and 2 options for Đồng Nai', () => {
    expect(foundIn(samplePlan())).toEqual({
      places: 11,
      facilities: { year: 2019, count: 9_839 },
      projects: { from: 2014, to: 2019, count: 67 },
      options: 2,
    });
  });

  it('has no count where the tables have no years: nothing is not zero', () => {
    const plan = samplePlan();
    const places = plan.model.places.map((place) => ({ ...place, facilities: [] }));
    const bare = { ...plan, model: { ...plan.model, places, projects: [] } };
    expect(foundIn(bare)).toMatchObject({ places: 11, facilities: undefined, projects: undefined });
  });
});
