import { LoggerService } from '@backstage/backend-plugin-api';
// Nobody else needs them, so that the plugin does not export them; they are what is measured.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { migrationsDir } from '../../../plugins/data-mesh-backend/src/database/migrate';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { LevelJudge } from '../../../plugins/data-mesh-backend/src/serviceLevel/judge/LevelJudge';
import { Knex } from 'knex';
import { percentile, Row } from '../report';
import { contractRef, fill, PROMISES, Shape } from './fill';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const RESULTS = 200;
/** A backend runs for days: statements are planned and code is compiled. */
const WARM_UP = 200;
const TIMES = 3;

const SHAPES: readonly (Shape & { readonly target: '<= 5' | '<= 10' })[] = [
  {
    name: '10,000 objectives, 90 days',
    objectives: 10_000,
    slices: 90,
    slice: DAY,
    target: '<= 5',
  },
  {
    name: '1,000 objectives, 90 days of hours',
    objectives: 1_000,
    slices: 90 * 24,
    slice: HOUR,
    target: '<= 10',
  },
];

const HISTORIES: readonly Shape[] = [
  { name: '30 days', objectives: 400, slices: 30, slice: DAY },
  { name: '90 days of hours', objectives: 40, slices: 90 * 24, slice: HOUR },
  { name: 'five years', objectives: 40, slices: 5 * 365, slice: DAY },
];

const SILENT: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => SILENT,
};

/** Judging everything anew, and after one new result. */
export async function judging(name: string, knex: Knex): Promise<Row[]> {
  await knex.migrate.latest({ directory: migrationsDir });
  const rows: Row[] = [];
  for (const shape of SHAPES) rows.push(await recompute(name, knex, shape));
  for (const shape of HISTORIES) {
    rows.push(...(await oneResult(name, knex, shape)));
  }
  return rows;
}

async function recompute(
  name: string,
  knex: Knex,
  shape: (typeof SHAPES)[number],
): Promise<Row> {
  const now = Date.now();
  await fill(knex, shape, now);
  await analyze(knex);
  let best = Infinity;
  for (let time = 0; time < TIMES; time += 1) {
    await knex('slice_blocks').delete();
    await knex('objective_months').delete();
    await knex('objectives').update({
      judged_at: null,
      first_at: null,
      next_at: 0,
    });
    await analyze(knex);
    const began = performance.now();
    const judged = await judgeAt(knex, now).run();
    const seconds = (performance.now() - began) / 1000;
    if (judged !== shape.objectives) {
      throw new Error(`${judged} objectives were judged`);
    }
    best = Math.min(best, seconds);
    process.stdout.write(`${name}, ${shape.name}: ${seconds.toFixed(2)} s\n`);
  }
  return {
    case: name,
    metric: `judge ${shape.name}, from nothing`,
    value: best,
    unit: 's',
    target: shape.target,
  };
}

async function oneResult(
  name: string,
  knex: Knex,
  shape: Shape,
): Promise<Row[]> {
  let now = Date.now();
  await fill(knex, shape, now);
  const judge = new LevelJudge(knex, SILENT, {
    now: () => now,
  });
  await judge.run();
  await analyze(knex);
  const times: number[] = [];
  const bare: number[] = [];
  let statements = 0;
  const counted = () => {
    statements += 1;
  };
  for (let time = 0; time < WARM_UP + RESULTS; time += 1) {
    now += 10;
    const contract = time % (shape.objectives / PROMISES);
    // What belongs to others is not measured with it.
    await knex('results').insert({
      series_id: contract + 1,
      observed_at: now,
      result_key: 1,
      status: 3,
      backfilled: false,
      measure: 60,
    });
    await knex('objectives')
      .where('id', contract * PROMISES + 1)
      .update({ next_at: 0, again_from: now, again_to: now });
    statements = 0;
    knex.on('query', counted);
    const began = performance.now();
    const judged = await judge.run();
    const took = performance.now() - began;
    knex.removeListener('query', counted);
    if (judged < 1) throw new Error(`${contractRef(contract)} was not judged`);
    const beside = await bareTime(knex, statements);
    if (time >= WARM_UP) {
      times.push(took);
      bare.push(beside);
    }
  }
  return [
    {
      case: name,
      metric: `one new result on its objective, history of ${shape.name}, p50`,
      value: percentile(times, 0.5),
      unit: 'ms',
      target: '<= 5',
    },
    {
      case: name,
      metric: `statements of it, history of ${shape.name}`,
      value: statements,
      unit: '',
    },
    {
      case: name,
      metric: 'as many statements that change one row, beside it, p50',
      value: percentile(bare, 0.5),
      unit: 'ms',
    },
  ];
}

/** What the database and its driver take for as many statements of which none does anything but one, and a commit. */
async function bareTime(knex: Knex, statements: number): Promise<number> {
  const began = performance.now();
  await knex.transaction(async tx => {
    // Beside these: the change, the beginning and the end of the transaction.
    for (let i = 3; i < statements; i += 1) await tx.raw('select 1');
    await tx('objectives').where('id', 1).update({ changed_at: Date.now() });
  });
  return performance.now() - began;
}

function judgeAt(knex: Knex, now: number): LevelJudge {
  return new LevelJudge(knex, SILENT, { now: () => now });
}

async function analyze(knex: Knex): Promise<void> {
  const isPostgres = String(knex.client.config.client).startsWith('pg');
  await knex.raw(isPostgres ? 'vacuum analyze' : 'analyze');
}
