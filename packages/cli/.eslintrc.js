module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // All but the drivers of databases is bundled, so that one small package is installed in CI and starts at once.
    '@backstage/no-undeclared-imports': 'off',
  },
});
