'use strict';
/** V8's code cache of the engine's bundle: what V8 made of the text, so that the same V8 need not read it again. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const bundle = join(__dirname, 'engine.js');

/** A file for each Node that may have made one. */
exports.cacheFile = join(__dirname, `engine-${process.version}-${process.platform}-${process.arch}.cache`);

const head = Buffer.from('(function (exports, require, module) {');
const tail = Buffer.from('\n})');

/** The bundle, which is ASCII, as a script whose value is the function that CommonJS makes of a module. */
exports.scriptOf = (cachedData) => {
  // Joined as bytes: of texts joined V8 would keep the whole beside the parts.
  const source = Buffer.concat([head, readFileSync(bundle), tail]).latin1Slice();
  return new Script(source, { filename: bundle, cachedData });
};

/** The module that the script makes. */
exports.run = (script) => {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return module.exports;
};
