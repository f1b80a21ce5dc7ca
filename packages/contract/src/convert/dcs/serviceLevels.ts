import { Shape } from '../shape';
import { Source } from '../source';

/** How the service levels of the older standard say what ODCS says in `value`, `element` and `schedule`. */
interface Form {
  /** Where the promise itself stands; the first that is there counts. */
  readonly value: readonly string[];
  readonly element?: string;
}

const FORMS: Readonly<Record<string, Form>> = {
  availability: { value: ['percentage'] },
  retention: { value: ['period'], element: 'timestampField' },
  latency: { value: ['threshold'], element: 'sourceTimestampField' },
  freshness: { value: ['threshold'], element: 'timestampField' },
  frequency: { value: ['interval', 'cron', 'type'] },
  support: { value: ['time', 'responseTime'] },
  backup: { value: ['interval', 'cron'] },
};

const OTHER: Form = {
  value: ['value', 'threshold', 'percentage', 'period', 'interval', 'time'],
};

export function levelsOf(source: Source): Shape[] {
  const key = source.has('serviceLevels') ? 'serviceLevels' : 'servicelevels';
  return source.takeNamed(key).map(([name, level]) => {
    const form = Object.prototype.hasOwnProperty.call(FORMS, name)
      ? FORMS[name]
      : OTHER;
    const shape = Shape.of(level).set('property', name);
    setValue(name, level, form, shape);
    if (form.element !== undefined) {
      shape.text(level, form.element, 'element');
    }
    shape.text(level, 'description');
    if (level.has('cron')) {
      shape
        .text(level, 'cron', 'schedule')
        .set('scheduler', 'cron', level.wayTo('cron'));
    }
    // What is not unlimited needs no word.
    if (level.look('unlimited') === false) {
      level.take('unlimited');
    }
    return shape.customs(level).keepRest(level);
  });
}

function setValue(name: string, level: Source, form: Form, shape: Shape): void {
  const key = form.value.find(each => level.has(each));
  if (key !== undefined) {
    shape.move(level, key, 'value');
  } else if (name === 'retention' && level.look('unlimited') === true) {
    level.take('unlimited');
    shape.set('value', 'unlimited', level.wayTo('unlimited'));
  } else {
    // ODCS needs the field, and says with null that there is nothing to say.
    shape.set('value', undefined, level.wayTo(form.value[0])).value.value =
      null;
  }
}
