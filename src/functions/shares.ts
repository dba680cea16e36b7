/** KC.APPORTION, KC.RANK.COMMUNES: a number of posts shared among places, and the communes that get them. */
import { refusal, type Refusal } from '../kernel';
import { functionChoices } from '../i18n/functionWords';
import { apportion, type ApportionMethod, type ApportionRequest } from '../plan/apportion';
import { chooseCommunes, type RankedCommune } from '../plan/rankCommunes';
import { choiceFrom, countFrom, flagFrom, numberFrom, single, whenRead } from './reading';
import { isBlank, isRefusal, type Answers, type Rows, type WorksheetFunction } from './rows';

/** Webster gives post after post; more of them would keep Excel waiting for seconds. */
const MOST_STEPS = 200_000;

export const apportionShares: WorksheetFunction = {
  parameters: ['total', 'weights', 'method', 'minimum', 'maximum'],
  needed: 2,
  answer: (args) => {
    const [, weights = []] = args;
    const ids = ['total', undefined, 'method', 'minimum', 'maximum'] as const;
    const given = ids.map((parameter, index) => parameter && single(args[index], { parameter }));
    return whenRead(given, ([total, , ...choices]) => {
      if (isBlank(total)) return [['']];
      return whenRead([requestFrom([total, ...choices], weights)], ([request]) => sharesOf(request, weights));
    });
  },
};

function requestFrom(given: readonly unknown[], weights: Rows): ApportionRequest | Refusal {
  const [total, method = 'largestRemainder', minimum = 0, maximum] = given;
  const counts = weights.flat().filter((weight) => !isBlank(weight));
  return whenRead(
    [
      countFrom(total, { parameter: 'total' }),
      choiceFrom<ApportionMethod>(method, functionChoices.method, { parameter: 'method' }),
      countFrom(minimum, { parameter: 'minimum' }),
      maximum === undefined ? Infinity : countFrom(maximum, { parameter: 'maximum' }),
    ],
    ([posts, way, least, most]) =>
      whenRead(
        counts.map((weight) => countFrom(weight, { parameter: 'weights' })),
        (read) => ({ total: posts, weights: read, method: way, minimum: least, maximum: most }),
      ),
  );
}

/** Where the weights stand in their range, blank cells counted, from 1. */
function positionsOf(indices: readonly number[], weights: Rows): readonly number[] {
  const filled = weights.flat().flatMap((weight, index) => (isBlank(weight) ? [] : [index + 1]));
  return indices.flatMap((index) => filled[index] ?? []);
}

/** Shares in the shape of the weights; a blank weight takes no part. */
function sharesOf(request: ApportionRequest, weights: Rows): Answers {
  const most = Math.floor(MOST_STEPS / Math.max(request.weights.length, 1));
  if (request.method === 'webster' && request.total > most)
    return refusal('total-too-large', { total: request.total, most });
  const found = apportion(request);
  switch (found.kind) {
    case 'tied':
      return refusal('shares-tied', { positions: positionsOf(found.tied, weights) });
    case 'impossible': {
      const upper = Number.isFinite(found.most) ? found.most : undefined;
      return refusal('shares-impossible', { total: request.total, least: found.least, most: upper });
    }
    case 'shared': {
      const left = [...found.shares];
      return weights.map((line) => line.map((weight) => (isBlank(weight) ? '' : (left.shift() ?? ''))));
    }
  }
}

export const rankCommunes: WorksheetFunction = {
  parameters: ['places', 'values', 'quota', 'nominated'],
  needed: 3,
  answer: ([places = [], values = [], quota, nominated]) => {
    const limit = single(quota, { parameter: 'quota' });
    if (isBlank(limit)) return [['']];
    return whenRead([limit, communesFrom(places, values, nominated)], ([number, communes]) =>
      whenRead([countFrom(number, { parameter: 'quota' })], ([wanted]) => chosenNames(communes, wanted)),
    );
  },
};

const sizeOf = (rows: Rows): { readonly rows: number; readonly columns: number } => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
});

/** A row without a name is passed over; a commune without a value is chosen only by nomination. */
function communesFrom(places: Rows, values: Rows, nominated: Rows | undefined): readonly RankedCommune[] | Refusal {
  const names = places.flat();
  const [measures, flags] = [values.flat(), nominated?.flat() ?? []];
  if (measures.length !== names.length || (nominated !== undefined && flags.length !== names.length)) {
    const sizes = [
      { parameter: 'places' as const, ...sizeOf(places) },
      { parameter: 'values' as const, ...sizeOf(values) },
      ...(nominated === undefined ? [] : [{ parameter: 'nominated' as const, ...sizeOf(nominated) }]),
    ];
    return refusal('sizes-differ', { sizes });
  }
  const read = names.flatMap((name, index) =>
    isBlank(name) ? [] : [communeFrom(String(name), [measures[index], flags[index]], index + 1)],
  );
  return read.find(isRefusal) ?? (read as readonly RankedCommune[]);
}

function communeFrom(name: string, [measure, flag]: readonly unknown[], row: number): RankedCommune | Refusal {
  return whenRead(
    [
      isBlank(measure) ? undefined : numberFrom(measure, 'figure', { parameter: 'values', row }),
      flagFrom(flag, { parameter: 'nominated', row }),
    ],
    ([value, isNominated]) => ({
      name: name.trim(),
      value: value?.toNumber(),
      facilities: undefined,
      nominated: isNominated,
    }),
  );
}

/** The names in order of rank, one below the other; fewer than wanted when no more can be ranked. */
function chosenNames(communes: readonly RankedCommune[], wanted: number): Answers {
  const { chosen, tied } = chooseCommunes(communes, wanted);
  if (tied !== undefined) {
    const names = tied.communes.map(({ name }) => name);
    return refusal('communes-tied', { communes: names, open: tied.places });
  }
  return chosen.length === 0 ? [['']] : chosen.map(({ name }) => [name]);
}
