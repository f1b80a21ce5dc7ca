import { list, members } from '../text/members';
import { artifactOf, DbtManifest } from './dbtManifest';
import { DbtRun } from './dbtRun';
import { Reader } from './reader';

const NEWEST = 6;

/** dbt `run_results.json`, versions 1 to 6: the data tests in it, with what a manifest says of them. */
export const dbtRunResults: Reader = {
  format: 'dbt-run-results',

  recognises: document => artifactOf(document)?.name === 'run-results',

  read(document, collector, companions) {
    const version = artifactOf(document)?.version ?? NEWEST;
    if (version > NEWEST) {
      collector.warn(
        'unknown-version',
        ['metadata', 'dbt_schema_version'],
        `The results have version ${version}; they were read like version ${NEWEST}.`,
      );
    }
    const run = new DbtRun(
      document,
      collector,
      DbtManifest.among(companions, collector),
    );
    list(document, 'results').forEach((result, index) =>
      run.read(members(result), ['results', index]),
    );
    run.finish();
  },
};
