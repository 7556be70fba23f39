'use strict';
/** V8's code cache of the engine's bundle: what V8 made of the text, so that the same V8 need not read it again. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const bundle = join(__dirname, 'engine.js');

/** A file for each Node that may have made one. */
exports.cacheFile = join(__dirname, `engine-${process.version}-${process.platform}-${process.arch}.cache`);

/** The bundle, which is ASCII, as a script; its value is the function of the module. */
exports.scriptOf = (cachedData) => new Script(readFileSync(bundle, 'latin1'), { filename: bundle, cachedData });

/** The module that the script makes. */
exports.run = (script) => {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return module.exports;
};
