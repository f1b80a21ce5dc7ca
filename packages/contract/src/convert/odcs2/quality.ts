import { dimensionOf } from '../dimension';
import { Shape } from '../shape';
import { Source } from '../source';

/** Rules of ODCS 2 name a tool and a rule inside it: in ODCS 3 that is a custom rule of that engine. */
export function qualityOf(part: Source): Shape[] {
  return part.takeMappings('quality').map(rule => {
    const shape = Shape.of(rule)
      .customs(rule)
      .text(rule, nameOf(rule), 'name')
      .text(rule, 'description');
    setTool(rule, shape);
    setDimension(rule, shape);
    shape.texts(rule, ['severity', 'businessImpact']);
    if (rule.has('scheduleCronExpression')) {
      shape
        .text(rule, 'scheduleCronExpression', 'schedule')
        .set('scheduler', 'cron', rule.wayTo('scheduleCronExpression'));
    }
    return shape.textList(rule, 'tags').keepRest(rule);
  });
}

function nameOf(rule: Source): string {
  return ['name', 'code', 'templateName'].find(key => rule.has(key)) ?? 'code';
}

/** What the tool runs is its own rule, or else the template of it. */
function setTool(rule: Source, shape: Shape): void {
  const key = ['toolRuleName', 'templateName', 'code'].find(each =>
    rule.has(each),
  );
  if (!rule.has('toolName') || key === undefined) {
    shape.set('type', 'text').keepKeys(rule, ['toolName']);
    return;
  }
  shape
    .set('type', 'custom')
    .text(rule, 'toolName', 'engine')
    .set('implementation', rule.takeText(key), rule.wayTo(key));
  if (key !== 'templateName' && nameOf(rule) !== 'templateName') {
    shape.keepKeys(rule, ['templateName']);
  }
}

function setDimension(rule: Source, shape: Shape): void {
  const word = rule.takeText('dimension');
  const dimension = word === undefined ? undefined : dimensionOf(word);
  const way = rule.wayTo('dimension');
  shape.set('dimension', dimension, way);
  if (dimension === undefined) {
    shape.keep('dimension', word, way);
  }
}
