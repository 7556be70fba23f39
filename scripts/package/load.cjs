'use strict';
/**
 * The engine as the package's entries for Node load it: from the code cache where this very Node made one, and as any module
 * otherwise. V8 refuses a cache of another version or with other flags and compiles as usual.
 */
const { readFileSync } = require('node:fs');
const { runInThisContext } = require('node:vm');
const { cacheFile, run, scriptOf } = require('./code-cache.js');

function cachedCode() {
  // A script has no source map, and runs in the main realm: test runners give modules another.
  if (process.sourceMapsEnabled || runInThisContext('Object') !== Object) return undefined;
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

const code = cachedCode();
module.exports = code === undefined ? require('./engine.js') : run(scriptOf(code));
