'use strict';
/** `node make-code-cache.js` makes the code cache for the Node that runs it, with the functions that a first answer uses. */
const { writeFileSync } = require('node:fs');
const { cacheFile, run, scriptOf } = require('./code-cache.js');

const script = scriptOf();
const { compileExpression, tryLoadPolicy } = run(script).index;
const expressions = [
  '1 + 1',
  'context.Request.Method == "GET" ? $"{context.RequestId}" : null',
  'new[] { 1 }.Select(n => n + 1).Sum()',
];
for (const expression of expressions)
  compileExpression(expression)
    .evaluate({ request: { method: 'GET', url: 'https://host/' } })
    .toJs();
tryLoadPolicy(
  '<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
);
writeFileSync(cacheFile, script.createCachedData());
