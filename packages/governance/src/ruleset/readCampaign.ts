import { Campaign, CampaignTarget } from '../campaign/campaign';
import { durationOf } from '../expression/builtIn';
import { readScope } from './readScope';
import { SpecReader } from './SpecReader';

const DAY = 86_400_000;

/** Reads one of `campaigns`; one that has no target or no end is told and left out. */
export function readCampaign(
  reader: SpecReader,
  levels: readonly string[],
): Campaign | undefined {
  const id = reader.required('id', 'Give the campaign a name that stays.');
  const title = reader.text('title') ?? id;
  const description = reader.text('description');
  const target = readTarget(reader, levels);
  const scope = readScope(reader);
  const from = readMoment(reader, 'from', 0);
  const deadline = readMoment(reader, 'deadline', DAY - 1);
  if (deadline === undefined && reader.raw('deadline') === undefined) {
    reader.complain(
      'missing-field',
      'deadline',
      'A campaign without an end is no campaign.',
      'Write `deadline: 2026-03-01`.',
    );
  }
  const reminders = readReminders(reader);
  reader.refuseUnknown();
  if (!id || !title || !target || deadline === undefined) {
    return undefined;
  }
  if (from !== undefined && from >= deadline) {
    reader.complain(
      'ends-before-it-begins',
      'deadline',
      'The campaign ends before it begins.',
    );
    return undefined;
  }
  return {
    id,
    title,
    description,
    target,
    scope,
    from,
    deadline,
    reminders,
  };
}

function readTarget(
  reader: SpecReader,
  levels: readonly string[],
): CampaignTarget | undefined {
  const inner = reader.object('target');
  const level = inner?.text('level');
  const score = inner?.number('score', { least: 0, most: 100 });
  inner?.refuseUnknown();
  if (level !== undefined && score === undefined) {
    if (levels.includes(level)) {
      return { level };
    }
    inner?.complain(
      'unknown-level',
      'level',
      `There is no level "${level}".`,
      levels.length > 0 ? `There are ${levels.join(', ')}.` : undefined,
    );
    return undefined;
  }
  if (score !== undefined && level === undefined) {
    return { score };
  }
  reader.complain(
    'missing-field',
    'target',
    'A campaign wants one thing: a level or a score.',
    'Write `target: { level: silver }` or `target: { score: 80 }`.',
  );
  return undefined;
}

/** A day (UTC) or a moment; `late` is added to a day. */
function readMoment(
  reader: SpecReader,
  key: string,
  late: number,
): number | undefined {
  const raw = reader.raw(key);
  const text = raw instanceof Date ? raw.toISOString() : reader.text(key);
  if (text === undefined) {
    return undefined;
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const moment = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(
    text,
  )
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(moment)) {
    reader.complain(
      'invalid-date',
      key,
      `"${text.slice(0, 40)}" is neither a day nor a moment.`,
      'Write `2026-03-01`, or `2026-03-01T12:00:00Z`.',
    );
    return undefined;
  }
  return isDay ? moment + late : moment;
}

function readReminders(reader: SpecReader): readonly number[] {
  const lengths = reader.texts('reminders').flatMap(text => {
    try {
      return [durationOf(text)];
    } catch (error) {
      reader.complain(
        'invalid-duration',
        'reminders',
        error instanceof Error ? error.message : String(error),
      );
      return [];
    }
  });
  return [...new Set(lengths)].sort((a, b) => b - a);
}
