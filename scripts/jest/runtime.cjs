// Loads modules for the tests. Each suite has its modules to itself, as Jest wants it; but here a worker translates and
// compiles a file once, where Jest does it for each package and suite, and what few tests need waits until one does.
const { Script } = require('node:vm');
const Runtime = require('@backstage/cli-module-test-jest/config/jestCachingModuleLoader');

/** By the id of what translates: Backstage has one for pages and one for servers. */
const translations = new Map();

/** Jest keeps what it translated by all settings of a package, as if two packages of a kind translated differently. */
function shareTranslations(transformer, id) {
  if (!translations.has(id)) {
    translations.set(id, { ...transformer._cache, configString: id });
  }
  transformer._cache = translations.get(id);
}

/** What this worker compiled, by file. Suites run one after the other: what a module imports later, it imports for this one. */
const compiled = new Map();
let running;

function compile(source, filename, parameters) {
  const head = `(function(${parameters}){`;
  try {
    return new Script(`${head}${source}\n})`, {
      filename,
      columnOffset: -head.length,
      importModuleDynamically: async specifier => {
        const context = running._environment.getVmContext();
        return running.linkAndEvaluateModule(
          await running.resolveModule(specifier, filename, context),
        );
      },
    });
  } catch {
    return undefined;
  }
}

const BACKSTAGE = /[\\/]node_modules[\\/]@backstage[\\/]/;

/** What Backstage's packages import as a whole, and most tests not at all: clients of clouds, archives, large components. */
const LATE = new RegExp(
  [
    '^(@(aws-sdk|azure|bufbuild|google-cloud|keyv|manypkg|mui|octokit)/',
    '(archiver|cross-fetch|globby|infinispan|isomorphic-git|node-fetch|rate-limit-redis|redis|tar|testcontainers|winston|yauzl)$',
    '(@date-io/date-fns|@material-table/core|material-ui-popup-state|react-markdown|react-syntax-highlighter|recharts|remark-gfm)\\b)',
  ].join('|'),
);

/** What gathers what a library has, of which a page uses a part. */
const GATHERING =
  /[\\/]node_modules[\\/](@backstage[\\/][^\\/]+[\\/]dist[\\/]index\.esm\.js|react-(aria|aria-components|stately)[\\/]dist[\\/]exports[\\/]index\.cjs)$/;

/** What puts the sheets of Backstage's components into a page. jsdom would read them all; plainStyles.cjs asks none. */
const STYLES = /\/style-inject\.es\.esm\.js$/;
const NO_STYLES = { __esModule: true, default: () => {} };

/**
 * A module that is loaded when somebody looks into it. What was made of an `import` asks first whether the module is one of
 * ECMAScript or has a default; it is told so, and gets as default what it would have taken.
 */
function loadedLate(load, hasDefault) {
  let module;
  const loaded = () => (module ??= load());
  return new Proxy(
    {},
    {
      get(_, name) {
        if (name === '__esModule') return true;
        const whole = loaded();
        return name === 'default' && !hasDefault(whole) ? whole : whole[name];
      },
      has: (_, name) => name === 'default' || name in loaded(),
      ownKeys: () => Reflect.ownKeys(loaded()),
      getOwnPropertyDescriptor(_, name) {
        const property = Object.getOwnPropertyDescriptor(loaded(), name);
        return property && { ...property, configurable: true };
      },
    },
  );
}

/** As SWC asks it of what it translates, and Rollup in what Backstage publishes for servers. */
const bySwc = module => module.__esModule;
const byRollup = module => 'default' in module;

module.exports = class ThriftyRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, ...others) {
    super(config, environment, resolver, transformer, ...others);
    shareTranslations(transformer, config.id);
    running = this;
  }

  requireModuleOrMock(from, name) {
    const load = () => super.requireModuleOrMock(from, name);
    const gathering = GATHERING.test(from);
    if (!gathering && !BACKSTAGE.test(from)) return load();
    if (STYLES.test(name)) return NO_STYLES;
    if (!gathering && !LATE.test(name)) return load();
    return loadedLate(load, from.endsWith('.esm.js') ? bySwc : byRollup);
  }

  createScriptFromCode(source, filename) {
    const context = this._environment.getVmContext();
    if (context === null || this._resolver.isCoreModule(filename)) {
      return super.createScriptFromCode(source, filename);
    }
    const parameters = this.constructInjectedModuleParameters().join();
    let known = compiled.get(filename);
    if (known?.source !== source || known.parameters !== parameters) {
      const script = compile(source, filename, parameters);
      // Jest says what is wrong with it.
      if (!script) return super.createScriptFromCode(source, filename);
      known = { source, parameters, script };
      compiled.set(filename, known);
    }
    return known.script.runInContext(context);
  }
};
