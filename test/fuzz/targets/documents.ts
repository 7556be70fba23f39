/** Policy documents: read, loaded, and run when nothing is wrong with them. */
import fc from 'fast-check';
import { contextFromScenario } from '../../../src/context/scenario.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { readDocument } from '../../../src/policies/document/read.js';
import { tryLoadPolicy } from '../../../src/policies/load/load-policy.js';
import { compiler, TestWorld } from '../../policies/support.js';
import { recordedExpressions } from '../arbitraries/recorded.js';
import { disturbed, piecesOf, repeated } from '../arbitraries/texts.js';
import { spanIsInside } from '../checks/expression.js';
import { globalsAreUnchanged } from '../checks/globals.js';
import type { FuzzTarget } from '../target.js';

const expressions = fc.oneof(
  fc.constantFrom(
    '@(1 + 1)',
    '@("a" + "b")',
    '@(context.Request.Method)',
    '@{ return "x"; }',
    '@(null)',
    '@(int.Parse("x"))',
    '@(',
    '@{ while (true) { } }',
    '@(context.Response.StatusCode)',
    '@(context.Variables["v"])',
    '@(context.Request.Body.As<string>())',
  ),
  fc.nat().map((n) => recordedExpressions()[n % recordedExpressions().length]!),
);
const xmlText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** An expression as people write it into a document: escaped, or not. */
const written = fc.tuple(expressions, fc.boolean()).map(([text, escaped]) => (escaped ? xmlText(text) : text));
const value = fc.oneof(
  written,
  fc.constantFrom(
    'text',
    '',
    '200',
    'true',
    '{{named}}',
    '{{missing}}',
    '{{ body.a }}',
    'https://h/p?q=1',
    '/a/{b}?c={c}',
    '10',
    '-1',
    'é',
    'GET',
  ),
);
const name = fc.constantFrom('a', 'v', 'X-H', 'Content-Type', '', 'é', '{{named}}', '@("n")');

const policy = fc.oneof(
  fc.tuple(name, value).map(([n, v]) => `<set-variable name="${n}" value="${v}" />`),
  fc
    .tuple(name, value, fc.constantFrom('override', 'skip', 'append', 'delete', 'bogus'))
    .map(([n, v, e]) => `<set-header name="${n}" exists-action="${e}"><value>${v}</value></set-header>`),
  fc
    .tuple(name, value)
    .map(([n, v]) => `<set-query-parameter name="${n}" exists-action="append"><value>${v}</value></set-query-parameter>`),
  value.map((v) => `<set-body>${v}</set-body>`),
  value.map((v) => `<set-body template="liquid">${v}{% if body.a %}{{ context.Request.Method | Upcase }}{% endif %}</set-body>`),
  value.map((v) => `<set-method>${v}</set-method>`),
  fc.tuple(value, value).map(([a, b]) => `<set-status code="${a}" reason="${b}" />`),
  value.map((v) => `<rewrite-uri template="${v}" copy-unmatched-params="${v}" />`),
  value.map((v) => `<set-backend-service base-url="${v}" />`),
  value.map((v) => `<trace source="s" severity="${v}"><message>${v}</message><metadata name="m" value="${v}" /></trace>`),
  value.map(
    (v) =>
      `<send-request mode="new" response-variable-name="v" timeout="${v}" ignore-error="true"><set-url>${v}</set-url><set-method>POST</set-method><set-body>${v}</set-body></send-request>`,
  ),
  value.map(
    (v) =>
      `<invoke-dapr-binding name="b" operation="${v}" response-variable-name="v"><metadata><item key="k">${v}</item></metadata><data>${v}</data></invoke-dapr-binding>`,
  ),
  value.map((v) => `<return-response><set-status code="201" /><set-body>${v}</set-body></return-response>`),
  value.map((v) => `<mock-response status-code="${v}" content-type="application/json" />`),
  value.map((v) => `<forward-request timeout="${v}" />`),
  value.map((v) => `<include-fragment fragment-id="${v}" />`),
  fc.constantFrom(
    '<base />',
    '<rate-limit calls="1" renewal-period="2" />',
    '<bogus />',
    'text',
    '<!--c-->',
    '<![CDATA[d]]>',
    '<?p q?>',
  ),
);
const { policies } = fc.letrec<{ policies: string }>((tie) => ({
  policies: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        policy,
        fc
          .tuple(written, tie('policies'), tie('policies'))
          .map(([condition, a, b]) => `<choose><when condition="${condition}">${a}</when><otherwise>${b}</otherwise></choose>`),
      ),
      { maxLength: 4 },
    )
    .map((list) => list.join('\n')),
}));

const marks = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  "'",
  '&',
  '&lt;',
  '&#x40;',
  '@(',
  '@{',
  ')',
  '}',
  '{{',
  '}}',
  '{%',
  '%}',
  '<inbound>',
  '</inbound>',
  '<policies>',
  '<choose>',
  '<when',
  ' condition=',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '\0',
  '\ufeff',
  '&bad;',
  '&lt;set-body&gt;',
];

const whole = fc
  .tuple(policies, policies)
  .map(
    ([a, b]) =>
      `<policies><inbound>${a}</inbound><backend><forward-request /></backend><outbound>${b}</outbound><on-error>${a}</on-error></policies>`,
  );
/** Documents that were escaped as a whole are read too. */
const documents = fc.oneof(
  disturbed(whole, marks),
  whole,
  whole.map(xmlText),
  policies,
  piecesOf(marks, 20),
  repeated(marks, 250),
);

const world = new TestWorld({
  backend: [{ status: 200, body: '{"a":1}', headers: { 'Content-Type': 'application/json' } }],
  dapr: { body: '"d"' },
});
const options = {
  compiler,
  ports: world.ports,
  namedValues: { named: 'value' },
  fragments: { text: '<fragment><set-method>PUT</set-method></fragment>' },
};
const scenario = {
  timestamp: '2024-03-15T10:20:30Z',
  request: {
    method: 'POST',
    url: 'https://gateway.example.com/orders/items/42?a=1',
    body: '{"a":[1,{"b":"c"}]}',
    headers: { 'Content-Type': 'application/json' },
  },
  api: { id: 'orders', name: 'Orders', path: 'orders', serviceUrl: 'https://orders.internal/v1' },
};

function areInside(diagnostics: readonly Diagnostic[], text: string): void {
  for (const { span, source } of diagnostics) spanIsInside(span.start, span.end, source?.text ?? text);
}

async function documentHolds(text: string): Promise<void> {
  areInside(readDocument(text).diagnostics, text);
  const loaded = tryLoadPolicy(text, options);
  areInside('policy' in loaded ? loaded.policy.diagnostics : loaded.diagnostics, text);
  if (!('policy' in loaded)) {
    if (loaded.diagnostics.length === 0) throw new Error('refused without a diagnostic');
    return;
  }
  world.sent.length = 0;
  world.bindings.length = 0;
  world.log.length = 0;
  const { response } = await loaded.policy.run(contextFromScenario(scenario));
  if (!Number.isInteger(response.status)) throw new Error(`status ${response.status}`);
  globalsAreUnchanged();
}

export const documentsTarget: FuzzTarget = { name: 'documents', inputs: documents, holds: documentHolds };
