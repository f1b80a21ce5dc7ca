import { catalogIngestion } from './catalogIngestion/catalogIngestion';
import { commandLine } from './commandLine/commandLine';
import { contract } from './contract/contract';
import { contractFuzz } from './contractFuzz/contractFuzz';
import { explore } from './explore/explore';
import { fusedScan } from './fusedScan/fusedScan';
import { profile } from './profile/profile';
import { qualityRead } from './qualityRead/qualityRead';
import { report, Row } from './report';
import { resultsIngest } from './resultsIngest/resultsIngest';
import { scorecards } from './scorecards/scorecards';
import { search } from './search/search';
import { serviceLevels } from './serviceLevels/serviceLevels';

const benchmarks: Record<string, (args: readonly string[]) => Promise<Row[]>> =
  {
    'catalog-ingestion': catalogIngestion,
    cli: commandLine,
    contract,
    'contract-fuzz': contractFuzz,
    explore,
    'fused-scan': fusedScan,
    profile,
    'quality-read': qualityRead,
    'results-ingest': resultsIngest,
    scorecards,
    search,
    'service-levels': serviceLevels,
  };

async function main() {
  const [name, ...args] = process.argv.slice(2);
  const benchmark = Object.hasOwn(benchmarks, name ?? '')
    ? benchmarks[name]
    : undefined;
  if (!benchmark) {
    process.stderr.write(
      `Which benchmark? npm run bench -- NAME, where NAME is one of: ${Object.keys(
        benchmarks,
      ).join(', ')}\n`,
    );
    return 2;
  }
  return (await report(name, await benchmark(args))) ? 0 : 1;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
