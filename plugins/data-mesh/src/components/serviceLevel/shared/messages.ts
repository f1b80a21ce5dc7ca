/** Words in which all pages speak of service levels; merged into the plugin's one translation ref. */
export const levelWords = {
  'levels.standing.broken': 'Broken',
  'levels.standing.at-risk': 'At risk',
  'levels.standing.kept': 'Kept',
  'levels.standing.not-measured': 'Not measured',
  'levels.standing.not-measurable': 'Not measurable',
  'levels.count.broken': '{{number, number}} broken',
  'levels.count.at-risk': '{{number, number}} at risk',
  'levels.count.kept': '{{number, number}} kept',
  'levels.count.not-measured': '{{number, number}} not measured',
  'levels.count.not-measurable': '{{number, number}} not measurable',

  'levels.incident.open': 'Open incident',
  'levels.incident.acknowledged': 'Incident taken',
  'levels.incident.resolved': 'Resolved',
  'levels.incident.upstream': 'Upstream incident',

  'levels.slice.good': 'Good',
  'levels.slice.bad': 'Bad',
  'levels.slice.not-measured': 'Not measured',
  'levels.slice.excused': 'Excused',
  'levels.slice.pending': 'Not over yet',
  'levels.slice.count.good': '{{number, number}} good',
  'levels.slice.count.bad': '{{number, number}} bad',
  'levels.slice.count.not-measured': '{{number, number}} not measured',
  'levels.slice.count.excused': '{{number, number}} excused',
  'levels.slice.count.pending': '{{number, number}} not over yet',
  'levels.slice.measured': 'measured {{value}}',
  'levels.slice.excuse': 'agreed: {{why}}',
  'levels.slice.left_one': '{{count, number}} more may be bad',
  'levels.slice.left_other': '{{count, number}} more may be bad',
  'levels.slice.over_one': '{{count, number}} too many',
  'levels.slice.over_other': '{{count, number}} too many',
  'levels.strip.label': 'Last {{units}}: {{counts}}',
  'levels.strip.none': 'Nothing has been judged yet.',

  'levels.unit.day_one': '{{count, number}} day',
  'levels.unit.day_other': '{{count, number}} days',
  'levels.unit.hour_one': '{{count, number}} hour',
  'levels.unit.hour_other': '{{count, number}} hours',
  'levels.unit.week_one': '{{count, number}} week',
  'levels.unit.week_other': '{{count, number}} weeks',
  'levels.unit.month_one': '{{count, number}} month',
  'levels.unit.month_other': '{{count, number}} months',
  'levels.unit.update_one': '{{count, number}} update',
  'levels.unit.update_other': '{{count, number}} updates',

  'levels.budget.left.day':
    '{{left, number}} of {{allowed, number}} bad days left',
  'levels.budget.left.hour':
    '{{left, number}} of {{allowed, number}} bad hours left',
  'levels.budget.left.week':
    '{{left, number}} of {{allowed, number}} bad weeks left',
  'levels.budget.left.month':
    '{{left, number}} of {{allowed, number}} bad months left',
  'levels.budget.left.update':
    '{{left, number}} of {{allowed, number}} bad updates left',
  'levels.budget.over.day_one':
    '{{count, number}} bad day too many ({{allowed, number}} allowed)',
  'levels.budget.over.day_other':
    '{{count, number}} bad days too many ({{allowed, number}} allowed)',
  'levels.budget.over.hour_one':
    '{{count, number}} bad hour too many ({{allowed, number}} allowed)',
  'levels.budget.over.hour_other':
    '{{count, number}} bad hours too many ({{allowed, number}} allowed)',
  'levels.budget.over.week_one':
    '{{count, number}} bad week too many ({{allowed, number}} allowed)',
  'levels.budget.over.week_other':
    '{{count, number}} bad weeks too many ({{allowed, number}} allowed)',
  'levels.budget.over.month_one':
    '{{count, number}} bad month too many ({{allowed, number}} allowed)',
  'levels.budget.over.month_other':
    '{{count, number}} bad months too many ({{allowed, number}} allowed)',
  'levels.budget.over.update_one':
    '{{count, number}} bad update too many ({{allowed, number}} allowed)',
  'levels.budget.over.update_other':
    '{{count, number}} bad updates too many ({{allowed, number}} allowed)',
  'levels.budget.none.day': 'No day may be bad',
  'levels.budget.none.hour': 'No hour may be bad',
  'levels.budget.none.week': 'No week may be bad',
  'levels.budget.none.month': 'No month may be bad',
  'levels.budget.none.update': 'No update may be bad',

  'levels.window.days_one': '{{count, number}} day',
  'levels.window.days_other': '{{count, number}} days',
  'levels.window.month': 'calendar month',
  'levels.window.quarter': 'calendar quarter',
  'levels.window.year': 'calendar year',

  'levels.cadence.hour_one': 'every hour',
  'levels.cadence.hour_other': 'every {{count, number}} hours',
  'levels.cadence.day_one': 'every day',
  'levels.cadence.day_other': 'every {{count, number}} days',
  'levels.cadence.week_one': 'every week',
  'levels.cadence.week_other': 'every {{count, number}} weeks',
  'levels.cadence.month_one': 'every month',
  'levels.cadence.month_other': 'every {{count, number}} months',
  'levels.cadence.span': 'every {{span}}',
  'levels.cadence.cron': 'by the schedule {{cron}} ({{zone}})',

  'levels.indicator.freshness': 'Freshness',
  'levels.indicator.latency': 'Latency',
  'levels.indicator.timeOfAvailability': 'Time of availability',
  'levels.indicator.frequency': 'Frequency',
  'levels.indicator.availability': 'Availability',
  'levels.indicator.completeness': 'Completeness',
  'levels.indicator.errorRate': 'Error rate',
  'levels.indicator.throughput': 'Throughput',
  'levels.indicator.rowCount': 'Row count',
  'levels.indicator.retention': 'Retention',
  'levels.indicator.timeToDetect': 'Time to detect',
  'levels.indicator.timeToNotify': 'Time to notify',
  'levels.indicator.timeToRepair': 'Time to repair',
  'levels.indicator.generalAvailability': 'General availability',
  'levels.indicator.endOfSupport': 'End of support',
  'levels.indicator.endOfLife': 'End of life',

  'levels.promise.freshness': 'Data is at most {{amount}} old',
  'levels.promise.latency': 'What happened can be read within {{amount}}',
  'levels.promise.timeOfAvailability':
    'New data is there by {{time}} ({{zone}})',
  'levels.promise.frequency': 'New data comes {{cadence}}',
  'levels.promise.availability': 'Data can be read {{amount}} of the time',
  'levels.promise.completeness': 'At least {{amount}} is filled in',
  'levels.promise.errorRate': 'At most {{amount}} of the checks fail',
  'levels.promise.atLeast': '{{name}}: at least {{amount}}',
  'levels.promise.atMost': '{{name}}: at most {{amount}}',
  'levels.promise.between': '{{name}}: {{min}} to {{max}}',
  'levels.promise.retention': 'No record is kept for longer than {{amount}}',
  'levels.promise.timeToDetect': 'A fault is noticed within {{amount}}',
  'levels.promise.timeToNotify': 'People hear of a fault within {{amount}}',
  'levels.promise.timeToRepair': 'A fault is repaired within {{amount}}',
  'levels.promise.generalAvailability': 'May be relied on from {{date}} on',
  'levels.promise.endOfSupport': 'Supported until {{date}}',
  'levels.promise.endOfLife': 'There until {{date}}',
  'levels.promise.written': '{{property}}: {{text}}',
  'levels.promise.of': '{{promise}} ({{elements}})',

  'levels.value.rows_one': '{{count, number}} row',
  'levels.value.rows_other': '{{count, number}} rows',
} as const;
